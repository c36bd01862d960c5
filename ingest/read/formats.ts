/** Every format that can be read, in the order in which a file is tried for them: the most telling first. */
import { FORMATS_IN_WORDS } from '@/lib/model/format-names'
import { bibtexReader } from './bibtex/bibtex-reader'
import { dailyHtmlReader } from './daily-page/daily-html-reader'
import { dailyPageReader } from './daily-page/daily-page-reader'
import { jsonReader } from './json/json-reader'
import { jsonlReader } from './json/jsonl-reader'
import { markdownReader } from './markdown-reader'
import type { PaperReader } from './record'
import { tableReader } from './table-reader'
import { medlineReader } from './tagged/medline-reader'
import { risReader } from './tagged/ris-reader'
import { wosReader } from './tagged/wos-reader'
import { atomReader } from './xml/atom-reader'
import { oaiReader } from './xml/oai-reader'

export const READERS: readonly PaperReader[] = [
  jsonlReader,
  jsonReader,
  atomReader,
  oaiReader,
  risReader,
  medlineReader,
  wosReader,
  dailyHtmlReader,
  tableReader,
  bibtexReader,
  dailyPageReader,
  markdownReader,
]

/** What an error says of a file in no format that is known; it stays on one line. */
export const KNOWN_FORMATS = `These can be read: ${FORMATS_IN_WORDS}.`

/** What it says where a format was named that there is not. */
export const FORMAT_OPTIONS = `These can be named: ${READERS.map(({ format }) => format).join(', ')}.`

/** One line a format, as `concordance read --help` shows them. */
export const formatList = (): string =>
  READERS.map((reader) => `  ${reader.format.padEnd(12)}${reader.label}`).join('\n')
