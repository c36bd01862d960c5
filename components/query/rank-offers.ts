/** What a blank offers, with the answers that each would lead to: what leads nowhere comes last, whatever its name or weight. */
import { counted } from '@/components/explorer/words'
import type { Answer } from '@/lib/api/endpoints'

export interface Offer<T> {
  item: T
  /** Rows of the answer; true where there are some but not how many, undefined where nobody knows. */
  answers: number | boolean | undefined
}

interface Order<T> {
  /** Whether more answers come before fewer; else the order is kept among those that have some. */
  byCount: boolean
  /** What comes before all others that have an answer. */
  isFirst: (item: T) => boolean
}

/** Where counting failed: a list is then as good as it can be. */
export const NOT_COUNTED: Answer<'countAnswers'> = { counts: [], exact: false }

export function rankOffers<T>(
  items: readonly T[],
  { counts, exact }: Answer<'countAnswers'>,
  { byCount, isFirst }: Order<T>,
): Offer<T>[] {
  const rated = items.map((item, at) => ({ item, count: counts[at] ?? null }))
  const weight = ({ item, count }: (typeof rated)[number]): number =>
    isFirst(item) ? Number.POSITIVE_INFINITY : byCount && exact ? (count ?? 0) : 0
  rated.sort((a, b) => group(a.count) - group(b.count) || Number(weight(b) > weight(a)) - Number(weight(a) > weight(b)))
  return rated.map(({ item, count }) => ({ item, answers: count === null ? undefined : exact ? count : count > 0 }))
}

const group = (count: number | null): number => (count === null ? 1 : count > 0 ? 0 : 2)

export const hasNoAnswer = ({ answers }: Pick<Offer<unknown>, 'answers'>): boolean => answers === 0 || answers === false

export function answersInWords(answers: Offer<unknown>['answers']): string {
  if (hasNoAnswer({ answers })) return 'no answer'
  return typeof answers === 'number' ? counted(answers, 'answer') : ''
}
