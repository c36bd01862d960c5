/** Papers and the concepts they speak of, after merging: numbers instead of ids, so that a whole corpus stays small. */
import { compareText } from '@/lib/model/compare-text'
import { ROLES, type Role } from '@/lib/model/concept'
import type { CorpusConcepts } from './concepts'
import type { PaperFacts } from './paper-facts'

export interface Link {
  /** Index into `concepts`. */
  concept: number
  role: Role
  salience: number
  mentions: number
  inTitle: boolean
}

export interface Corpus {
  /** In order of id. */
  papers: { id: string; links: Link[] }[]
  /** In order of id, with the number of papers that speak of each. */
  concepts: { id: string; name: string; papers: number }[]
}

/** Two findings of one paper that are one concept become one link: strongest role, highest salience. */
export function toCorpus(papers: readonly PaperFacts[], { concepts, successors }: CorpusConcepts): Corpus {
  const indexOf = new Map(concepts.map((concept, index) => [concept.id, index]))
  const counted = concepts.map(({ id, name }) => ({ id, name, papers: 0 }))
  const linked = papers.map((paper) => {
    const links = new Map<number, Link>()
    for (const { id, role, salience, mentions, inTitle } of paper.findings) {
      const concept = indexOf.get(successors.get(id) ?? id)
      if (concept === undefined) continue
      const link = links.get(concept)
      if (link) {
        link.role = strongest(link.role, role)
        link.salience = Math.max(link.salience, salience)
        link.mentions += mentions
        link.inTitle ||= inTitle
      } else links.set(concept, { concept, role, salience, mentions, inTitle })
    }
    for (const concept of links.keys()) counted[concept]!.papers++
    return { id: paper.id, links: [...links.values()].sort((a, b) => a.concept - b.concept) }
  })
  linked.sort((a, b) => compareText(a.id, b.id))
  return { papers: linked, concepts: counted }
}

const strongest = (a: Role, b: Role): Role => (ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b)
