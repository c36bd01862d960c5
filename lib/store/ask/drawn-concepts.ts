/** Concepts for a picture, a long name with its short form beside it, which is written where the name has no room. */
import type { ConceptNode } from '@/lib/model/graph'
import { shortFormsOf } from '@/lib/model/short-form'
import type { CypherRow } from '@/lib/store/driver'
import { toConceptNode } from '@/lib/store/nodes'
import { ifReadable, texts } from '@/lib/store/row'

/** Letters from which a name is long, and papers from which on its short form may be known to a reader. */
const LONG = 20
const KNOWN = 2

/** No short form stands twice in a picture: it is of the concept that is called so, else of that of most papers. */
export function toDrawnConcepts(rows: CypherRow[]): ConceptNode[] {
  const drawn = rows.map((row) => ({ concept: toConceptNode(row), aliases: ifReadable(texts, row, 'aliases') ?? [] }))
  const taken = new Set(drawn.map(({ concept }) => concept.name))
  const long = drawn.filter(({ concept: { name, papers } }) => name.length >= LONG && papers >= KNOWN)
  long.sort(({ concept: a }, { concept: b }) => b.papers - a.papers || (a.id < b.id ? -1 : 1))
  for (const { concept, aliases } of long) {
    const short = shortFormsOf(concept.name, aliases).find((form) => !taken.has(form))
    if (short === undefined) continue
    taken.add(short)
    concept.short = short
  }
  return drawn.map(({ concept }) => concept)
}
