/** What decided the concepts of a stored paper: it is read anew by the extractor, which is not part of the server. */
import 'server-only'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Facts } from '@/lib/model/facts'
import { type Quality, qualityOf } from '@/lib/model/quality'
import { extractFile } from './extract-child'
import { paperOrNotFound } from './paper-or-not-found'
import { Refusal } from './problem'
import type { Question } from './respond'

/** One at a time: each starts a process of its own, and strangers may ask. */
let last: Promise<unknown> = Promise.resolve()

/** Being read or waiting for it; each takes a second or two, and nobody waits for more than some of them. */
const MOST_ASKED = 8
let asked = 0

export async function explainPaper({ store, params, request }: Question<'explanation'>): Promise<Facts> {
  const { paper, runs } = await paperOrNotFound(store, params.id)
  const { id, title, abstract } = paper
  const quality = qualityOf(runs.at(-1)?.extractor)
  const leave = takePlace()
  // Whoever goes away makes room at once.
  request.signal.addEventListener('abort', leave, { once: true })
  const explained = last
    .then(() => readAnew(JSON.stringify({ id, title, abstract }), { quality, signal: request.signal }))
    .finally(leave)
  last = explained.catch(() => undefined)
  return explained
}

/** Gives what leaves the place again; once is enough. */
function takePlace(): () => void {
  if (asked >= MOST_ASKED) {
    const message = `${MOST_ASKED} papers are being explained or wait for it already. Ask again in a few seconds.`
    throw new Refusal(503, 'explanations-busy', message, { 'retry-after': '5' })
  }
  asked++
  let isTaken = true
  return () => {
    if (isTaken) asked--
    isTaken = false
  }
}

async function readAnew(paper: string, { quality, signal }: { quality: Quality; signal: AbortSignal }): Promise<Facts> {
  if (signal.aborted) throw new Refusal(503, 'gone', 'Whoever asked for the explanation is gone. Ask again.')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-'))
  try {
    const file = path.join(folder, 'paper.jsonl')
    await writeFile(file, `${paper}\n`, { mode: 0o600 })
    let reason = ''
    const onProblem = (problem: { reason: string }) => {
      reason = problem.reason
    }
    const readings = extractFile(file, { name: 'paper.jsonl', explain: true, quality, signal, onProblem })
    for await (const { facts } of readings) return facts
    throw new Refusal(500, 'extractor', `The extractor gave no answer. ${reason}`.trim())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
