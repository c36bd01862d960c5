/**
 * What a person says of a concept against the extractor: that it is another one, of another kind, called otherwise, or no
 * concept. By the concept's id; papers' own facts stay as they are.
 */
import { z } from 'zod'
import { compareText } from './compare-text'
import { KINDS, kindSchema } from './concept'
import { hash } from './slug'

const idSchema = z.string().min(1).max(500)

const FIELDS_OF_CORRECTION = {
  /** Id of the concept that it is. */
  merge: idSchema.optional(),
  kind: kindSchema.optional(),
  name: z.string().trim().min(1).max(200).optional(),
  /** It is no concept. */
  reject: z.literal(true).optional(),
  /** Why, for whoever reads the file. */
  note: z.string().trim().min(1).max(500).optional(),
}

export const correctionSchema = z.strictObject(FIELDS_OF_CORRECTION)
export type Correction = z.infer<typeof correctionSchema>

/** By id of the concept that is corrected. */
export type Corrections = ReadonlyMap<string, Correction>

export const NO_CORRECTIONS: Corrections = new Map()

/** A correction with where it stands: what the page and the command line list. */
export const listedCorrectionSchema = z.object({
  ...FIELDS_OF_CORRECTION,
  /** Of the concept that is corrected. */
  id: z.string(),
  /** Id and name of the concept it bears on now; null where that is no concept any more, or not in the corpus. */
  concept: z.object({ id: z.string(), name: z.string(), kind: kindSchema }).nullable(),
  /** No paper speaks of what it names: it waits for one that does. */
  stale: z.boolean(),
})
export type ListedCorrection = z.infer<typeof listedCorrectionSchema>

/** Subject, rule and remedy of what a correction can't be. */
export class CorrectionError extends Error {
  override readonly name: string = 'CorrectionError'
}

/** The file of corrections is not as it must be: nobody who only asks has said anything wrong. */
export class CorrectionsFileError extends CorrectionError {
  override readonly name = 'CorrectionsFileError'
}

/** @throws CorrectionError where one says nothing, says what excludes each other, or merges lead in a circle. */
export function parseCorrections(value: unknown): Corrections {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CorrectionError('Corrections are one JSON object, by id of the concept. Mend it.')
  }
  const corrections = new Map<string, Correction>()
  for (const [id, said] of Object.entries(value)) corrections.set(id, parseCorrection(id, said))
  for (const id of corrections.keys()) refuseCircle(id, corrections)
  return corrections
}

/** @throws CorrectionError */
export function parseCorrection(id: string, value: unknown): Correction {
  const parsed = correctionSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = issue?.path.join('.')
    const rule =
      where === 'kind' ? `its kind is one of ${KINDS.join(', ')}` : `${where ? `${where}: ` : ''}${issue?.message}`
    throw new CorrectionError(`The correction of ${id} is not as it must be: ${rule}. Mend it, or take it out.`)
  }
  const { merge, kind, name, reject } = parsed.data
  const says = [merge, reject, kind ?? name].filter((each) => each !== undefined).length
  if (says === 0)
    throw new CorrectionError(
      `The correction of ${id} says nothing. Give it merge, kind, name or reject, or take it out.`,
    )
  if (says > 1) {
    const rule = 'what is another concept, or none, has no name or kind of its own'
    throw new CorrectionError(`The correction of ${id} contradicts itself: ${rule}. Leave one of them.`)
  }
  return parsed.data
}

function refuseCircle(id: string, corrections: Corrections): void {
  const way = [id]
  for (let at = corrections.get(id)?.merge; at !== undefined; at = corrections.get(at)?.merge) {
    if (at === id) {
      const words = [...way, id].join(' → ')
      throw new CorrectionError(
        `Corrections merge in a circle: ${words}. One of them is to be the concept: take its merge out.`,
      )
    }
    if (way.includes(at)) return
    way.push(at)
  }
}

/** What it says, to stand behind the concept: “is called locomotion and is a task”. */
export function correctionWords({ merge, kind, name, reject }: Correction): string {
  const words = [
    ...(merge === undefined ? [] : [`is ${merge}`]),
    ...(name === undefined ? [] : [`is called ${name}`]),
    ...(kind === undefined ? [] : [`is a ${kind.toLowerCase()}`]),
    ...(reject ? ['is no concept'] : []),
  ]
  return words.join(' and ')
}

/** In order of ids, an entry a line of its own, so that two versions of the file can be compared. */
export function writeCorrections(corrections: Corrections): string {
  const entries = [...corrections].sort(([a], [b]) => compareText(a, b))
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

/** Equal for corrections of the same effect; empty for none. */
export function signOfCorrections(corrections: Corrections): string {
  const entries = [...corrections].sort(([a], [b]) => compareText(a, b))
  const effects = entries.map(([id, { merge, kind, name, reject }]) => [id, merge, kind, name, reject])
  return effects.length === 0 ? '' : hash(JSON.stringify(effects))
}
