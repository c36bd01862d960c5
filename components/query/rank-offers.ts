/** What a blank offers, with the answers that each would lead to: what leads nowhere comes last, whatever its name or weight. */
import { counted, thousands } from '@/components/explorer/words'
import type { Answer } from '@/lib/api/endpoints'

/** Rows of the answer, or at least so many; true where there are some but not how many, undefined where nobody knows. */
export type Answers = { rows: number; orMore: boolean } | boolean | undefined

export interface Offer<T> {
  item: T
  answers: Answers
}

interface Order<T> {
  /** Whether more answers come before fewer; else the order is kept among those that have some. */
  byCount: boolean
  /** What comes before all others that have an answer. */
  isFirst: (item: T) => boolean
}

/** Where counting failed: a list is then as good as it can be. */
export const NOT_COUNTED: Answer<'countAnswers'> = { counts: [], exact: false, most: null }

export function rankOffers<T>(
  items: readonly T[],
  counted: Answer<'countAnswers'>,
  { byCount, isFirst }: Order<T>,
): Offer<T>[] {
  const weight = ({ item, answers }: Offer<T>): number => {
    if (isFirst(item)) return Number.POSITIVE_INFINITY
    return byCount && typeof answers === 'object' ? answers.rows : 0
  }
  return toOffers(items, counted).sort(
    (a, b) => group(a) - group(b) || Number(weight(b) > weight(a)) - Number(weight(a) > weight(b)),
  )
}

/** In the order in which they are: for a list that is read already when the counts come. */
export function toOffers<T>(items: readonly T[], { counts, exact, most }: Answer<'countAnswers'>): Offer<T>[] {
  const answersOf = (count: number | null): Answers => {
    if (count === null) return undefined
    return exact && count > 0 ? { rows: count, orMore: most !== null && count >= most } : count > 0
  }
  return items.map((item, at) => ({ item, answers: answersOf(counts[at] ?? null) }))
}

const group = ({ answers }: Offer<unknown>): number => (answers === undefined ? 1 : answers === false ? 2 : 0)

export const hasNoAnswer = ({ answers }: Pick<Offer<unknown>, 'answers'>): boolean => answers === false

/** `4 answers`; `20+ answers` where the query stops there. */
export function answersInWords(answers: Answers): string {
  if (answers === false) return 'no answer'
  if (answers === true || answers === undefined) return ''
  const { rows, orMore } = answers
  return orMore ? `${thousands(rows)}+\u00a0answers` : counted(rows, 'answer')
}
