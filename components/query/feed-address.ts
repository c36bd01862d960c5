/** Where a saved question is followed, with its values: the address of its feed, for a feed reader. */
import { type LensQuestion, statementOf } from '@/components/explorer/lens-answer'
import { endpoints, fillPath } from '@/lib/api/endpoints'

/** After the origin; undefined for a typed statement, which has no address of its own. */
export function feedAddress(lens: LensQuestion): string | undefined {
  if (statementOf(lens) !== undefined) return undefined
  const values = new URLSearchParams(lens.params).toString()
  return `${fillPath(endpoints.followQuery.path, { id: lens.slug })}${values && `?${values}`}`
}
