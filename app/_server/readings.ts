/** GET /api/readings: papers with their facts and runs, for backups and exports beside a running server. */
import 'server-only'
import type { Answer } from '@/lib/api/endpoints'
import { corpusOf } from '@/lib/store/corpus-lines'
import type { Question } from './respond'

export const answerReadings = async ({ store, query }: Question<'readings'>): Promise<Answer<'readings'>> => ({
  readings: await corpusOf(store).papers(query.after, query.limit),
})
