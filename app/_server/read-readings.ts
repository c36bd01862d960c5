/**
 * Readings as NDJSON, as `concordance ingest` hands them to a running server: a line `{"run": Run}`, then a line
 * `{"paper", "facts"}` each. A bad line costs that line.
 */
import 'server-only'
import { z } from 'zod'
import { lines } from '@/lib/api/ndjson'
import type { Problem } from '@/lib/model/paper'
import { readingSchema } from '@/lib/model/reading'
import { type Run, runSchema } from '@/lib/model/run'
import { slug } from '@/lib/model/slug'
import type { Reading } from '@/lib/store/graph-store'
import { limited } from './body'

const MB = 1024 * 1024
export const READINGS_LIMIT = 2048 * MB
/** One paper with its facts is a few kilobytes. */
const LONGEST_LINE = 4 * MB

export interface SentReadings {
  run: Omit<Run, 'extractor'> & { extractor?: string }
  readings: AsyncGenerator<Reading>
}

/** Without a line for the run, its name is `filename` and its id has the time. */
export async function receiveReadings(
  request: Request,
  filename: string | undefined,
  onProblem: (problem: Problem) => void,
): Promise<SentReadings> {
  const all = lines(limited(request, READINGS_LIMIT), LONGEST_LINE)
  const first = await all.next()
  const head = first.done ? '' : first.value
  const sent = headSchema.safeParse(parseJson(head))
  const run = sent.success ? sent.data.run : unnamedRun(filename ?? 'readings')
  return { run, readings: parseReadings(sent.success ? [''] : [head], all, run.source, onProblem) }
}

const headSchema = z.object({ run: runSchema })

function unnamedRun(source: string): Omit<Run, 'extractor'> {
  const at = new Date().toISOString()
  return { id: `${slug(source).slice(0, 40)}-${at.replace(/\D/g, '').slice(0, 14)}`, at, source, sample: false }
}

async function* parseReadings(
  head: string[],
  rest: AsyncGenerator<string>,
  source: string,
  onProblem: (problem: Problem) => void,
): AsyncGenerator<Reading> {
  let line = 0
  const take = (text: string): Reading[] => {
    line++
    const reading = text ? parseReading(text) : undefined
    if (typeof reading === 'string') onProblem({ source, line, reason: reading })
    return typeof reading === 'object' ? [reading] : []
  }
  for (const text of head) yield* take(text)
  for await (const text of rest) yield* take(text)
}

/** The reading that a line holds, or why it holds none. */
export function parseReading(line: string): Reading | string {
  const parsed = readingSchema.safeParse(parseJson(line))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.')
  return `Not a paper with its facts: ${where ? `${where}: ` : ''}${issue?.message}. Send lines of \`npx concordance extract --papers\`.`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
