/** The answers that lie on the map: what they hold, which links they return and, beside others, the ring that tells one. */
import { type AnswerLink, linksOf } from '@/lib/graph/answer-links'
import type { Lens } from './explorer-state'

/** How a ring is drawn, as dashes of a line: told by its form, for the colours say other things. */
export const RINGS: readonly (readonly number[])[] = [[], [4, 3], [1.2, 3]]

export interface Answered {
  readonly keys: readonly string[]
  readonly links: readonly AnswerLink[]
  /** Index in RINGS; undefined where it needs none. */
  readonly ring: number | undefined
}

/** The ring of each lens that highlights something, by its id: none where it is the only one. */
export function ringsOf(lenses: readonly Pick<Lens, 'id' | 'mode' | 'answer'>[]): ReadonlyMap<string, number> {
  const lit = lenses.filter(({ mode, answer }) => mode === 'highlight' && answer && answer.keys.length > 0)
  return new Map(lit.length > 1 ? lit.map(({ id }, at) => [id, at % RINGS.length]) : [])
}

let last: readonly Answered[] = []

/** Of the lenses that take nothing away; the same list as long as nothing has changed. */
export function answeredBy(lenses: readonly Lens[]): readonly Answered[] {
  const rings = ringsOf(lenses)
  const now = lenses.flatMap(({ id, mode, answer }): Answered[] =>
    answer && mode !== 'subtract' ? [{ keys: answer.keys, links: linksOf(answer), ring: rings.get(id) }] : [],
  )
  const isSame = ({ keys, links, ring }: Answered, at: number) =>
    keys === last[at]?.keys && links === last[at]?.links && ring === last[at]?.ring
  if (now.length !== last.length || !now.every(isSame)) last = now
  return last
}
