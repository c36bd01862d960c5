/** The address of a view in which only this query's answer lies on the map: opening it runs the query. */
import { createSerializer } from 'nuqs'
import { type LensQuestion, statementOf } from '@/components/explorer/lens-answer'
import { viewParsers } from '@/components/explorer/view-url'

const address = createSerializer(viewParsers)

export const lensAddress = (lens: LensQuestion): string =>
  address({
    lens: [{ ...lens, mode: 'highlight' }],
    // Whoever gets a statement sees it, too.
    tab: statementOf(lens) === undefined ? null : 'queries',
  })
