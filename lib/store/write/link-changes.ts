/**
 * Writes the links of papers anew and keeps what hangs on them true: concepts are made and taken away, papers of a
 * concept and concepts of a paper are counted by what changed, so that ten papers cost the same in any corpus.
 */
import { KINDS, relationshipType } from '@/lib/model/concept'
import type { Finding } from '@/lib/model/facts'
import type { CypherParams } from '@/lib/store/driver'
import {
  type Link,
  type PaperLinks,
  type Successors,
  toFirstConcept,
  toLinkProperties,
  toLinks,
  toSuccessorMap,
} from '@/lib/store/links'
import {
  COUNT_CONCEPTS,
  createConcepts,
  createLinks,
  DELETE_LINKS,
  DELETE_LINKS_BETWEEN,
  DELETE_ORPHANS,
  FIND_CONCEPT_IDS,
  FIND_LINKS,
  FIND_SUCCESSORS,
} from '@/lib/store/queries/upsert'
import { text } from '@/lib/store/row'
import type { Changes } from './transact'

export async function findSuccessors(changes: Changes, findings: Iterable<Finding>): Promise<Successors> {
  const ids = new Set<string>()
  for (const { id } of findings) ids.add(id)
  const rows = await changes.readByIds(FIND_SUCCESSORS, ids)
  return toSuccessorMap(rows)
}

/** Concepts gain and lose papers; ids with a sum of 0 are left out. */
class Tally {
  readonly #by = new Map<string, number>()
  add(concept: string, by: number): void {
    this.#by.set(concept, (this.#by.get(concept) ?? 0) + by)
  }
  get(concept: string): number {
    return this.#by.get(concept) ?? 0
  }
  moved(): { id: string; by: number }[] {
    return [...this.#by].filter(([, by]) => by !== 0).map(([id, by]) => ({ id, by }))
  }
}

/** Takes out the links that the papers of `before` have and writes `after`; a paper may be in one of them only. */
export async function replaceLinks(changes: Changes, before: Iterable<string>, after: PaperLinks[]): Promise<void> {
  const tally = new Tally()
  const old = [...before]
  for (const row of await changes.readByIds(FIND_LINKS, old)) tally.add(text(row, 'concept'), -1)
  await changes.changeEach(DELETE_LINKS, old)
  await addLinks(changes, after, tally)
}

/** A link of a paper to a concept. */
export type LinkEnds = { paper: string; concept: string }

/** Takes out some links of papers and writes others. */
export async function changeLinks(changes: Changes, gone: LinkEnds[], added: PaperLinks[]): Promise<void> {
  const tally = new Tally()
  for (const { concept } of gone) tally.add(concept, -1)
  await changes.changeEach(DELETE_LINKS_BETWEEN, gone)
  await addLinks(changes, added, tally)
}

async function addLinks(changes: Changes, after: PaperLinks[], tally: Tally): Promise<void> {
  for (const { links } of after) for (const { concept } of links) tally.add(concept, 1)
  const present = await createMissingConcepts(changes, after, tally)
  await createRoleLinks(changes, after)
  const counts = tally.moved().filter(({ id }) => present.has(id) || tally.get(id) < 0)
  await changes.changeEach(COUNT_CONCEPTS, counts)
  const fewer = counts.filter(({ by }) => by < 0).map(({ id }) => id)
  await changes.changeEach(DELETE_ORPHANS, fewer)
}

async function createMissingConcepts(changes: Changes, after: PaperLinks[], tally: Tally): Promise<Set<string>> {
  const wanted = new Map<string, Link>()
  for (const { links } of after) for (const link of links) if (!wanted.has(link.concept)) wanted.set(link.concept, link)
  const present = new Set((await changes.readByIds(FIND_CONCEPT_IDS, wanted.keys())).map((row) => text(row, 'id')))
  const missing = [...wanted.values()].filter((link) => !present.has(link.concept))
  const steps = KINDS.map((kind) => {
    const links = missing.filter((link) => link.named.kind === kind)
    return { cypher: createConcepts(kind), rows: links.map((link) => toFirstConcept(link, tally.get(link.concept))) }
  })
  await changes.changeAll(steps)
  return present
}

async function createRoleLinks(changes: Changes, after: PaperLinks[]): Promise<void> {
  const byType = new Map<string, CypherParams[]>()
  for (const { paper, links } of after) {
    for (const link of links) {
      const type = relationshipType(link.role)
      const rows = byType.get(type) ?? []
      rows.push({ paper, concept: link.concept, properties: toLinkProperties(link) })
      byType.set(type, rows)
    }
  }
  await changes.changeAll([...byType].map(([type, rows]) => ({ cypher: createLinks(type), rows })))
}

export const linksOf = (paper: string, findings: readonly Finding[], successors: Successors): PaperLinks => ({
  paper,
  links: toLinks(findings, successors),
})
