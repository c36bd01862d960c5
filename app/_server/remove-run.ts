/** DELETE /api/runs/{id}: takes an ingest out again, and works out what follows from the papers that stay. */
import 'server-only'
import type { Answer } from '@/lib/api/endpoints'
import { markUnfinished } from '@/lib/derive/unfinished'
import { deriveNow, oneAtATime } from './ingest'
import { notFound } from './problem'
import type { Question } from './respond'

export async function removeRun({ store, params, environment }: Question<'removeRun'>): Promise<Answer<'removeRun'>> {
  return oneAtATime(async () => {
    const runs = await store.runs()
    if (!runs.some((run) => run.id === params.id)) throw notFound(`The run ${params.id}`, 'All runs are at /api/runs.')
    await markUnfinished(environment.dataFolder)
    const papers = await store.removeRun(params.id)
    await deriveNow(store)
    return { run: params.id, papers }
  })
}
