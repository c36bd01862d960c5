/** JSON lines: our own shape (what `concordance read` writes) or one object of a known service a line. Streams. */
import { type PaperReader, problem, type ReadRecord } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { jsonRecords } from './json-records'
import { isObject } from './json-shape'

export const jsonlReader: PaperReader = {
  format: 'jsonl',
  label: 'JSON lines, one paper a line with "title" and "abstract" (.jsonl, .ndjson)',
  extensions: ['jsonl', 'ndjson'],
  detects: (head, name) => {
    const [first, second] = head.split(/\r?\n/).filter((line) => line.trim())
    // A first line that is damaged, or longer than what is looked at, leaves the name to tell.
    if (first === undefined || parsedObject(first) === undefined) return /\.(?:jsonl|ndjson)$/i.test(name)
    return second !== undefined
  },
  read,
}

const NO_TITLE =
  'The object has no "title", so it was left out. Give it a "title", and an "abstract" where there is one.'

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  for await (const { line, text } of source.lines()) {
    if (!text.trim()) continue
    const value = parsedObject(text)
    if (value === undefined) {
      yield problem(source.name, 'The line is not a JSON object, so it was left out.', {
        line,
        subject: text.slice(0, 80),
      })
      continue
    }
    if (isOfCorpus(value)) continue
    let found = 0
    for (const record of jsonRecords(value, source.name, line)) {
      found++
      yield record
    }
    if (found === 0) yield problem(source.name, NO_TITLE, { line })
  }
}

/** In a backup of ours, lines before the papers say what it is, its runs and queries. */
const isOfCorpus = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length === 1 &&
  ['concordance', 'run', 'query'].some((key) => isObject(value[key]))

function parsedObject(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
