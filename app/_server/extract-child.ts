/**
 * Papers and facts out of a file, by the command line in a process of its own: no language model is bundled with the
 * server, and a file that makes the extractor fail can't take the server down.
 */
import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { lines } from '@/lib/api/ndjson'
import { type Problem, problemSchema } from '@/lib/model/paper'
import type { Quality } from '@/lib/model/quality'
import type { Reading } from '@/lib/store/graph-store'
import { Refusal } from './problem'
import { parseReading } from './read-readings'

export interface ExtractOptions {
  /** What the person calls the file; its ending helps to tell the format. */
  name: string
  /** Says of each concept what decided it. */
  explain?: boolean
  quality?: Quality
  signal: AbortSignal
  onProblem: (problem: Problem) => void
  /** Told once the file is read: how many papers there are to extract from. */
  onPapers?: (papers: number) => void
  /** Told at the end, where records of the file went into others. */
  onMerged?: (records: number) => void
}

const countSchema = z.union([z.object({ papers: z.number().int() }), z.object({ merged: z.number().int() })])

const program = () => path.join(process.cwd(), 'dist', 'concordance.js')

/** @throws Refusal where the program is not built, or could not read a single paper. */
export async function* extractFile(file: string, options: ExtractOptions): AsyncGenerator<Reading> {
  if (!existsSync(program())) {
    throw new Refusal(501, 'not-built', 'The program that reads files is not built. Run `npm run build` and try again.')
  }
  const child = start(file, options)
  const stop = () => child.kill('SIGKILL')
  options.signal.addEventListener('abort', stop, { once: true })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve).once('error', () => resolve(null)))
  const complaints = collect(child, options)
  let papers = 0
  try {
    for await (const line of lines(toWeb(child.stdout))) {
      if (!line) continue
      papers++
      const reading = parseReading(line)
      if (typeof reading === 'string') options.onProblem({ source: options.name, reason: reading })
      else yield reading
    }
    const code = await ended
    const reason = await complaints
    if (options.signal.aborted || code === 0) return
    if (papers > 0) throw new Refusal(500, 'extractor', `The extractor stopped after ${papers} papers. ${reason}`)
    throw new Refusal(422, 'unreadable', `${options.name}: ${reason || 'No paper could be read in it.'}`)
  } finally {
    options.signal.removeEventListener('abort', stop)
    stop()
  }
}

/** None of the server's secrets go along: the extractor needs no store. */
function start(file: string, { name, explain, quality }: ExtractOptions): ChildProcess {
  const { PATH, HOME, LANG, TMPDIR, SystemRoot, TEMP } = process.env
  const args = [program(), 'extract', file, '--papers', '--json-problems', `--name=${name}`]
  if (quality) args.push(`--quality=${quality}`)
  if (explain) args.push('--explain', '--threads=1')
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, LANG, TMPDIR, SystemRoot, TEMP, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  return child
}

type Listener = Pick<ExtractOptions, 'onProblem' | 'onPapers' | 'onMerged'>

/** Passes on each problem that the child tells, and what it counted; resolves to the last thing it said, for when it fails. */
async function collect(child: ChildProcess, { onProblem, onPapers, onMerged }: Listener): Promise<string> {
  let last = ''
  for await (const line of lines(toWeb(child.stderr))) {
    const told = parseJson(line)
    const count = countSchema.safeParse(told).data
    if (count) {
      if ('papers' in count) onPapers?.(count.papers)
      else onMerged?.(count.merged)
      continue
    }
    const problem = problemSchema.safeParse(told)
    if (problem.success) onProblem(problem.data)
    if (line) last = problem.success ? problem.data.reason : line
  }
  return last
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const toWeb = (stream: Readable | null): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream ?? Readable.from([])) as ReadableStream<Uint8Array>
