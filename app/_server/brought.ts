/** What an ingest changed. */
import 'server-only'
import type { Brought } from '@/lib/model/run'
import { orNotFound } from './problem'
import type { Question } from './respond'

export const brought = async ({ store, params }: Question<'brought'>): Promise<Brought> =>
  orNotFound(await store.brought(params.id), `The run ${params.id}`, 'All runs are at /api/runs.')
