/** Reads what lies between concepts; what has to lie there is known to lib/derive, which is handed in. */

import type { ConceptLinks } from '@/lib/store/derivation'
import type { CypherDriver } from '@/lib/store/driver'
import type { Reading } from '@/lib/store/graph-store'
import { ALL_BROADER, ALL_CO_OCCURRENCES, ALL_CONCEPT_KEYS } from '@/lib/store/queries/derived'
import { defined, ifReadable, optionalNumber, optionalText, text } from '@/lib/store/row'
import type { Flaws } from './flaws'

/** `LinksCheck` of lib/derive. */
export interface ConceptLinksCheck {
  take(paper: Reading & { concepts: ReadonlySet<string>; grown: boolean }): void
  wrong(stored: ConceptLinks): Pick<Flaws, 'unchecked' | 'bonds' | 'missingBonds' | 'broader'>
}

export async function readConceptLinks(
  driver: CypherDriver,
): Promise<Pick<ConceptLinks, 'concepts' | 'bonds' | 'broader'>> {
  const [concepts, bonds, broader] = [
    await driver.read(ALL_CONCEPT_KEYS),
    await driver.read(ALL_CO_OCCURRENCES),
    await driver.read(ALL_BROADER),
  ]
  return {
    concepts: concepts.map((row) =>
      defined({ id: text(row, 'id'), name: ifReadable(text, row, 'name') ?? '', key: optionalText(row, 'key') }),
    ),
    bonds: bonds.map((row) =>
      defined({ source: text(row, 'a'), target: text(row, 'z'), papers: optionalNumber(row, 'value') }),
    ),
    broader: broader.map((row) => ({
      narrower: text(row, 'a'),
      broader: text(row, 'z'),
      source: optionalText(row, 'value') ?? '',
    })),
  }
}
