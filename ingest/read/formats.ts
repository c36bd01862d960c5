/** Every format that can be read, in the order in which a file is tried for them: the most telling first. */
import { dailyPageReader } from './daily-page/daily-page-reader'
import { jsonReader } from './json/json-reader'
import { jsonlReader } from './json/jsonl-reader'
import type { PaperReader } from './record'

export const READERS: readonly PaperReader[] = [jsonlReader, jsonReader, dailyPageReader]

/** One line a format, as errors and `concordance read --help` show them. */
export const formatList = (): string =>
  READERS.map((reader) => `  ${reader.format.padEnd(12)}${reader.label}`).join('\n')
