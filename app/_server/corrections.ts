/** Corrections over HTTP: a file in the data folder; each change of it is followed by a derivation. */
import 'server-only'
import type { Answer } from '@/lib/api/endpoints'
import { correct, listCorrections, takeBack } from '@/lib/derive/corrections'
import { readCorrections } from '@/lib/derive/corrections-file'
import { deriveNow } from './ingest'
import { oneAtATime } from './one-at-a-time'
import { orNotFound } from './problem'
import type { Question } from './respond'

type Corpus = Pick<Question<'corrections'>, 'store' | 'environment'>

export const answerCorrections = async ({ store, environment }: Corpus): Promise<Answer<'corrections'>> => ({
  corrections: await listCorrections(store, await readCorrections(environment.dataFolder)),
})

export function correctConcept(question: Question<'correct'>): Promise<Answer<'correct'>> {
  const { store, environment, body, request } = question
  return oneAtATime(request, async () => {
    await correct(store, environment.dataFolder, body)
    await deriveNow(store)
    return answerCorrections(question)
  })
}

export function takeBackCorrection(question: Question<'takeBackCorrection'>): Promise<Answer<'takeBackCorrection'>> {
  const { store, environment, params, request } = question
  return oneAtATime(request, async () => {
    const isGone = await takeBack(store, environment.dataFolder, params.id)
    orNotFound(isGone || null, `A correction of ${params.id}`, 'All of them are listed at /api/corrections.')
    await deriveNow(store)
    return answerCorrections(question)
  })
}
