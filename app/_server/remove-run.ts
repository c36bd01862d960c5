/** DELETE /api/runs/{id}: takes an ingest out again, and works out what follows from the papers that stay. */
import 'server-only'
import type { Answer } from '@/lib/api/endpoints'
import { markUnfinished } from '@/lib/derive/unfinished'
import { deriveNow } from './ingest'
import { oneAtATime } from './one-at-a-time'
import { notFound } from './problem'
import type { Question } from './respond'

export async function removeRun(question: Question<'removeRun'>): Promise<Answer<'removeRun'>> {
  const { store, params, environment, request } = question
  return oneAtATime(request, async () => {
    const runs = await store.runs()
    if (!runs.some((run) => run.id === params.id)) throw notFound(`The run ${params.id}`, 'All runs are at /api/runs.')
    await markUnfinished(environment.dataFolder)
    const papers = await store.removeRun(params.id)
    await deriveNow(store)
    return { run: params.id, papers }
  })
}
