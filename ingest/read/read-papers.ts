/** Any file of papers to papers: tells the format, reads it, merges what came twice, and says clearly what can't be read. */

import { dailyHtmlReader, isHtml } from './daily-page/daily-html-reader'
import { binaryKind } from './decode'
import { FORMAT_OPTIONS, KNOWN_FORMATS, READERS } from './formats'
import { type MergeCount, mergeDuplicates } from './merge-duplicates'
import { type PaperReader, problem, type ReadRecord, UnreadableFileError } from './record'
import type { Source } from './source'

export interface ReadOptions {
  /** Name of a format, where neither content nor extension tell it. */
  format?: string | undefined
  /** Counts the records that went into another. */
  count?: MergeCount
}

/**
 * Papers and problems in order of the file.
 * @throws UnreadableFileError where nothing of it can be read, saying why and what to do.
 */
export async function* readPapers(source: Source, options: ReadOptions = {}): AsyncGenerator<ReadRecord> {
  const reader = readerFor(source, options.format)
  const count = options.count ?? { merged: 0 }
  // A stream of lines may be larger than memory and has its own ids.
  const records =
    reader.format === 'jsonl' ? firstOfEachId(reader.read(source), count) : mergeDuplicates(reader.read(source), count)
  let found = 0
  for await (const record of records) {
    found++
    yield record
  }
  if (source.damage)
    yield problem(source.name, `${source.damage}; what came before was read. Save or download it again for the rest.`)
  else if (found === 0) {
    yield problem(source.name, `No paper was found in it, read as ${reader.label}. ${reader.remedy ?? CHECK}`)
  }
}

const CHECK = 'Check that it is the file you mean, or name its format with --format.'

/** @throws UnreadableFileError */
export function readerFor(source: Source, format?: string): PaperReader {
  if (format !== undefined) {
    const named = READERS.find((reader) => reader.format === format)
    if (named) return named
    throw new UnreadableFileError(source.name, `There is no format "${format}". ${FORMAT_OPTIONS}`)
  }
  const binary = binaryKind(source.firstBytes)
  if (binary) throw new UnreadableFileError(source.name, `It is ${binary}, not a text with papers. ${EXPORT}`)
  if (!source.head.trim()) {
    const reason = source.damage ? `${source.damage}; nothing of it could be read` : 'The file is empty'
    throw new UnreadableFileError(source.name, `${reason}. Save or download it again. ${KNOWN_FORMATS}`)
  }
  const found = detected(source) ?? byExtension(source.name)
  if (found) return found
  throw new UnreadableFileError(source.name, `${isHtml(source.head) ? WEB_PAGE : NO_FORMAT} ${EXPORT}`)
}

const EXPORT = `Export the papers from where they are kept. ${KNOWN_FORMATS}`
const NO_FORMAT = 'The text is in no format that is known.'
const WEB_PAGE = 'It is a web page, and of those only Hugging Face Daily Papers is read.'

/** HTML may hold anything, links of Markdown and at-signs too: of pages, only those of the readers of pages are read. */
function detected({ head, name }: Source): PaperReader | undefined {
  if (isHtml(head)) return dailyHtmlReader.detects(head, name) ? dailyHtmlReader : undefined
  return READERS.find((reader) => reader.detects(head, name))
}

/** Plain text and web pages come from anywhere: their content must tell. */
function byExtension(name: string): PaperReader | undefined {
  const extension = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return READERS.find((reader) => !['txt', 'text'].includes(extension) && reader.extensions.includes(extension))
}

async function* firstOfEachId(records: AsyncIterable<ReadRecord>, count: MergeCount): AsyncGenerator<ReadRecord> {
  const seen = new Set<string>()
  for await (const record of records) {
    if (record.type === 'paper') {
      if (seen.has(record.paper.id)) {
        count.merged++
        continue
      }
      seen.add(record.paper.id)
    }
    yield record
  }
}
