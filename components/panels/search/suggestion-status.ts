/** What a list of suggestions says when it has none to show, or none that is called so. */

export interface SuggestionState {
  query: string
  count: number
  error: Error | null
  pending: boolean
  /** What is looked for: `concept or paper`. */
  what?: string
  /** There is none of them at all. */
  none?: boolean
  /** All that was found is only nearly called so. */
  near?: boolean
}

export function suggestionStatus({
  query,
  count,
  error,
  pending,
  what = 'concept, paper or cluster',
  none = false,
  near = false,
}: SuggestionState) {
  if (error) return error.message
  if (near) return `Nothing is called “${query.trim()}”. Names that are near:`
  if (count > 0 || pending) return null
  if (none) return `There is no ${what} here yet.`
  return query.trim() ? `No ${what} is called “${query.trim()}”.` : `Type a few letters of a ${what}.`
}
