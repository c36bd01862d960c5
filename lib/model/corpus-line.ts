/**
 * One line of a whole corpus as JSON, by which it moves between stores and lies in backups: first what it is, then its
 * runs and its person's own queries and corrections, then a line a paper with what was found in it and the runs that brought it. Lines of
 * `concordance extract --papers` are such lines too, without runs.
 */
import { z } from 'zod'
import { type Correction, correctionSchema } from './correction'
import type { Facts } from './facts'
import { type Paper, paperSchema } from './paper'
import { readingSchema } from './reading'
import { type Run, runSchema } from './run'

/** An own query as its file stands in the data folder. */
export interface QueryText {
  slug: string
  text: string
}

export interface CorpusPaper {
  paper: Paper
  /** Missing where it is to be extracted anew. */
  facts?: Facts | undefined
  /** Missing where no run is named: then it belongs to the one that is being made. */
  runs?: string[] | undefined
}

/** What the lines are of. */
export interface CorpusHead {
  revision: number
  /** Identity of the store; missing where a copy need not be told from another's. */
  store?: string | undefined
}

export type CorpusLine =
  | ({ type: 'head' } & CorpusHead)
  | { type: 'run'; run: Run }
  | { type: 'query'; query: QueryText }
  | { type: 'correction'; id: string; correction: Correction }
  | ({ type: 'paper' } & CorpusPaper)

const headSchema = z.object({ concordance: z.object({ revision: z.number().int(), store: z.string().optional() }) })
const runLineSchema = z.object({ run: runSchema })
const queryLineSchema = z.object({ query: z.object({ slug: z.string().min(1), text: z.string() }) })
const correctionLineSchema = z.object({ correction: correctionSchema.extend({ id: z.string().min(1) }) })
const runsSchema = z.object({ runs: z.array(z.string().min(1)).optional() })
const paperLineSchema = z.object({ paper: paperSchema })

export const headLine = (head: CorpusHead): string => JSON.stringify({ concordance: head })

/** The line, or why it is none. Evidence is held against the paper's words. */
export function parseCorpusLine(text: string): CorpusLine | string {
  const value = parsedObject(text)
  if (value === undefined) return 'The line is no JSON object'
  if ('concordance' in value) return read(headSchema, value, ({ concordance }) => ({ type: 'head', ...concordance }))
  if ('run' in value) return read(runLineSchema, value, ({ run }) => ({ type: 'run', run }))
  if ('query' in value) return read(queryLineSchema, value, ({ query }) => ({ type: 'query', query }))
  if ('correction' in value)
    return read(correctionLineSchema, value, ({ correction: { id, ...correction } }) => ({
      type: 'correction',
      id,
      correction,
    }))
  const runs = runsSchema.safeParse(value)
  const of = runs.success && runs.data.runs && runs.data.runs.length > 0 ? { runs: runs.data.runs } : {}
  if ('facts' in value) return read(readingSchema, value, (reading) => ({ type: 'paper', ...reading, ...of }))
  return read(paperLineSchema, value, ({ paper }) => ({ type: 'paper', paper, ...of }))
}

function read<T>(schema: z.ZodType<T>, value: object, toLine: (value: T) => CorpusLine): CorpusLine | string {
  const parsed = schema.safeParse(value)
  if (parsed.success) return toLine(parsed.data)
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.')
  return `The line is not as it must be: ${where ? `${where}: ` : ''}${issue?.message}`
}

function parsedObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
