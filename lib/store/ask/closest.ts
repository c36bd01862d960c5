/** Papers that are closest to one by the concepts they share: a rare one says more than one that all speak of. */
import type { ConceptNode } from '@/lib/model/graph'
import type { ClosePaper } from '@/lib/model/page'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toConceptNode, toPaperNode } from '@/lib/store/nodes'
import { CONCEPTS_SPOKEN_OF, SHARED_BY } from '@/lib/store/queries/closest'
import { COUNT_PAPERS } from '@/lib/store/queries/health'
import { PAPERS_BY_ID, STEP_FROM_CONCEPTS } from '@/lib/store/queries/path'
import { map, number, text } from '@/lib/store/row'
import { byName } from './by-name'
import { findPaper } from './find'

/** Links of shared concepts that are followed, the rarest concepts first: what nearly every paper has finds nothing out. */
const MOST_LINKS = 5000
/** Papers that are compared in full, for each that is shown. */
const COMPARED = 4
const MOST_NAMED = 10

/** log(papers in all / papers with the concept): inverse document frequency (Spärck Jones 1972), at least 0. */
const rarity = (all: number, papers: number): number => Math.log(Math.max(1, all / papers))

export async function askClosest(driver: CypherDriver, asked: string, limit: number): Promise<ClosePaper[]> {
  const row = await findPaper(driver, asked)
  if (!row) return []
  const id = text(row, 'id')
  const [[total], rows] = await Promise.all([driver.read(COUNT_PAPERS), driver.read(CONCEPTS_SPOKEN_OF, { id })])
  const concepts = rarestFirst(rows)
  const ranking = new Ranking(id, concepts, total ? number(total, 'count') : 0)
  const first = ranking.of(await driver.read(STEP_FROM_CONCEPTS, { ids: within(concepts, MOST_LINKS) }), 'to', 'from')
  const papers = first.slice(0, limit * COMPARED).map((each) => each.id)
  const shared = await driver.read(SHARED_BY, { papers, concepts: concepts.map((concept) => concept.id) })
  const ranked = ranking.of(shared, 'paper', 'concept')
  const nodes = await papersOf(driver, ranked)
  const found = ranked.flatMap(({ id: other, closeness, concepts: all }) => {
    const paper = nodes.get(other)
    return paper ? [{ paper, closeness, together: all.length, shared: all.slice(0, MOST_NAMED) }] : []
  })
  return found.sort(byCloseness).slice(0, limit)
}

/** Those that another paper may speak of, too; of equally rare ones that which this paper is most about. */
function rarestFirst(rows: readonly CypherRow[]): ConceptNode[] {
  const spoken = rows.map((row) => ({
    concept: toConceptNode(map(row, 'concept')),
    salience: number(row, 'salience'),
  }))
  spoken.sort((a, b) => a.concept.papers - b.concept.papers || b.salience - a.salience || byName(a.concept, b.concept))
  return spoken.map(({ concept }) => concept).filter(({ papers }) => papers > 1)
}

/** Of equally close papers the newest. */
const byCloseness = (a: ClosePaper, b: ClosePaper): number =>
  b.closeness - a.closeness ||
  b.together - a.together ||
  (b.paper.year ?? 0) - (a.paper.year ?? 0) ||
  byName({ ...a.paper, name: a.paper.title }, { ...b.paper, name: b.paper.title })

/** Ids of the rarest concepts whose links together are few enough, one at least. */
function within(concepts: readonly ConceptNode[], links: number): string[] {
  let sum = 0
  return concepts.flatMap(({ id, papers }, i) => {
    sum += papers
    return i === 0 || sum <= links ? [id] : []
  })
}

interface Ranked {
  id: string
  closeness: number
  /** The rarest first. */
  concepts: ConceptNode[]
}

class Ranking {
  readonly #ids: ReadonlySet<string>

  constructor(
    private readonly paper: string,
    private readonly concepts: readonly ConceptNode[],
    private readonly all: number,
  ) {
    this.#ids = new Set(concepts.map((concept) => concept.id))
  }

  /** Rows of a paper and a concept, by papers: the closest first. */
  of(rows: readonly CypherRow[], paper: string, concept: string): Ranked[] {
    const shared = new Map<string, Set<string>>()
    for (const row of rows) {
      const [id, of] = [text(row, paper), text(row, concept)]
      if (id === this.paper || !this.#ids.has(of)) continue
      shared.set(id, (shared.get(id) ?? new Set()).add(of))
    }
    const ranked = [...shared].map(([id, ids]) => {
      const concepts = this.concepts.filter((each) => ids.has(each.id))
      return { id, concepts, closeness: concepts.reduce((sum, each) => sum + rarity(this.all, each.papers), 0) }
    })
    return ranked.sort(
      (a, b) => b.closeness - a.closeness || b.concepts.length - a.concepts.length || (a.id < b.id ? -1 : 1),
    )
  }
}

async function papersOf(driver: CypherDriver, shown: readonly Ranked[]) {
  const rows = await driver.read(PAPERS_BY_ID, { ids: shown.map(({ id }) => id) })
  return new Map(rows.map((row) => toPaperNode(map(row, 'paper'))).map((paper) => [paper.id, paper]))
}
