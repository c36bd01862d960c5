/** What to do about an answer that was cut: how the question is narrowed, so that the other rows are seen. */
import { type LensQuestion, statementOf } from '@/components/explorer/lens-answer'

export function narrowing(question: LensQuestion): string {
  if (statementOf(question) !== undefined) return 'A WHERE in the statement narrows it; ORDER BY says which come first.'
  if (Object.keys(question.params).length > 0) return 'Another value for a blank narrows it.'
  return 'They are the first in its order. To ask for others, change a copy: under Queries, “More about this query”.'
}
