/** What decided the concepts of a stored paper: it is read anew by the extractor, which is not part of the server. */
import 'server-only'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Facts } from '@/lib/model/facts'
import { extractFile } from './extract-child'
import { orNotFound, Refusal } from './problem'
import type { Question } from './respond'

/** One at a time: each starts a process of its own, and strangers may ask. */
let last: Promise<unknown> = Promise.resolve()

export async function explainPaper({ store, params, request }: Question<'explanation'>): Promise<Facts> {
  const page = orNotFound(
    await store.paper(params.id),
    `The paper ${params.id}`,
    'Find it by /api/search?type=paper&q=…',
  )
  const { id, title, abstract } = page.paper
  const explained = last.then(() => readAnew(JSON.stringify({ id, title, abstract }), request.signal))
  last = explained.catch(() => undefined)
  return explained
}

async function readAnew(paper: string, signal: AbortSignal): Promise<Facts> {
  signal.throwIfAborted()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-'))
  try {
    const file = path.join(folder, 'paper.jsonl')
    await writeFile(file, `${paper}\n`, { mode: 0o600 })
    let reason = ''
    const onProblem = (problem: { reason: string }) => {
      reason = problem.reason
    }
    const readings = extractFile(file, { name: 'paper.jsonl', explain: true, signal, onProblem })
    for await (const { facts } of readings) return facts
    throw new Refusal(500, 'extractor', `The extractor gave no answer. ${reason}`.trim())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
