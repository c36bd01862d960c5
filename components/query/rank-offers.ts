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
  { counts, exact, most }: Answer<'countAnswers'>,
  { byCount, isFirst }: Order<T>,
): Offer<T>[] {
  const rated = items.map((item, at) => ({ item, count: counts[at] ?? null }))
  const weight = ({ item, count }: (typeof rated)[number]): number =>
    isFirst(item) ? Number.POSITIVE_INFINITY : byCount && exact ? (count ?? 0) : 0
  rated.sort((a, b) => group(a.count) - group(b.count) || Number(weight(b) > weight(a)) - Number(weight(a) > weight(b)))
  const answersOf = (count: number | null): Answers => {
    if (count === null) return undefined
    return exact && count > 0 ? { rows: count, orMore: most !== null && count >= most } : count > 0
  }
  return rated.map(({ item, count }) => ({ item, answers: answersOf(count) }))
}

const group = (count: number | null): number => (count === null ? 1 : count > 0 ? 0 : 2)

export const hasNoAnswer = ({ answers }: Pick<Offer<unknown>, 'answers'>): boolean => answers === false

/** `4 answers`; `20+ answers` where the query stops there. */
export function answersInWords(answers: Answers): string {
  if (answers === false) return 'no answer'
  if (answers === true || answers === undefined) return ''
  const { rows, orMore } = answers
  return orMore ? `${thousands(rows)}+\u00a0answers` : counted(rows, 'answer')
}
