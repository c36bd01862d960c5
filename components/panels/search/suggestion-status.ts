/** What a list of suggestions says when it has none to show. */

export interface SuggestionState {
  query: string
  count: number
  error: Error | null
  pending: boolean
  /** What is looked for: `concept or paper`. */
  what?: string
  /** There is none of them at all. */
  none?: boolean
}

export function suggestionStatus({
  query,
  count,
  error,
  pending,
  what = 'concept, paper or cluster',
  none = false,
}: SuggestionState) {
  if (error) return error.message
  if (count > 0 || pending) return null
  if (none) return `There is no ${what} here yet.`
  return query.trim() ? `No ${what} is called “${query.trim()}”.` : `Type a few letters of a ${what}.`
}
