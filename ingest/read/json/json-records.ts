/** Finds the papers in any JSON value: a list, one object, or a service's answer with its wrappers around them. */
import { problem, type ReadRecord } from '@/ingest/read/record'
import { toRecord } from '@/ingest/read/to-paper'
import { cslJson } from './csl'
import { hfDaily } from './hf-daily'
import { isObject, type JsonObject, type JsonShape, objects, text } from './json-shape'
import { openAlex } from './openalex'
import { isOwnShape, ownRecord } from './own-shape'
import { semanticScholar } from './semantic-scholar'

/** The first that matches reads the object; the most telling come first. */
const SHAPES: readonly JsonShape[] = [hfDaily, openAlex, semanticScholar, cslJson]

/** Keys under which services put their lists, or one paper inside each entry of a list. */
const LISTS = [
  'data',
  'results',
  'recommendedPapers',
  'papers',
  'items',
  'works',
  'dailyPapers',
  'references',
  'citations',
]
const INNER = ['body', 'citedPaper', 'citingPaper', 'paper', 'work', 'message', 'author']

/** One record, or undefined where the object is none. */
export function jsonRecord(record: JsonObject, source: string, line?: number): ReadRecord | undefined {
  const shape = SHAPES.find((candidate) => candidate.matches(record))
  if (shape) {
    const key = text(record.id) ?? text(record.paperId)
    return toRecord(shape.toFields(record), { source, line, key })
  }
  return isOwnShape(record) ? ownRecord(record, source, line) : undefined
}

/** Every record inside a value, in order. Entries of a list that aren't papers are problems. */
export function* jsonRecords(value: unknown, source: string, line?: number): Generator<ReadRecord> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* entryRecords(entry, index, source, line)
    return
  }
  if (!isObject(value)) return
  const list = LISTS.map((key) => value[key]).find(isRecordList)
  const inner = INNER.map((key) => value[key]).find((candidate) => isObject(candidate) || Array.isArray(candidate))
  if (list && !text(value.title)) yield* jsonRecords(list, source, line)
  else if (inner && !text(value.title) && !hfDaily.matches(value)) yield* jsonRecords(inner, source, line)
  else {
    const record = jsonRecord(value, source, line)
    if (record) yield record
  }
}

/** An empty list counts: an answer without hits is still an answer. */
const isRecordList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && (value.length === 0 || objects(value).length > 0)

function* entryRecords(entry: unknown, index: number, source: string, line?: number): Generator<ReadRecord> {
  let found = 0
  for (const record of jsonRecords(entry, source, line)) {
    found++
    yield record
  }
  if (found === 0) {
    const reason = `Entry ${index + 1} of the list is not a paper in a shape that is known, so it was left out.`
    yield problem(source, reason, line === undefined ? {} : { line })
  }
}
