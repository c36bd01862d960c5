/** What a list of suggestions says when it has none to show. */

export interface SuggestionState {
  query: string
  count: number
  error: Error | null
  pending: boolean
  /** What is looked for: `concept or paper`. */
  what?: string
}

export function suggestionStatus({
  query,
  count,
  error,
  pending,
  what = 'concept, paper or cluster',
}: SuggestionState) {
  if (error) return error.message
  if (count > 0 || pending) return null
  return query.trim() ? `No ${what} is called “${query.trim()}”.` : `Type a few letters of a ${what}.`
}
