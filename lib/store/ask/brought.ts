/** When papers came in, and what a run changed. */
import type { Role } from '@/lib/model/concept'
import type { Arrival, Brought } from '@/lib/model/run'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toConceptNode, toRole } from '@/lib/store/nodes'
import { readInPieces } from '@/lib/store/pieces'
import {
  ARRIVALS,
  CONCEPTS_WITH_NAMES,
  LINKS_OF_PAPERS,
  NEW_PAPERS_OF_RUN,
  PAPERS_OF_CONCEPTS,
  SPOKEN_OF_BEFORE,
} from '@/lib/store/queries/runs'
import { defined, ifReadable, number, optionalNumber, optionalText, text, texts } from '@/lib/store/row'
import { byName } from './by-name'
import { askRuns } from './health'

const MOST_CONCEPTS = 100

const toArrival = (row: CypherRow): Arrival =>
  defined({
    paper: text(row, 'paper'),
    at: text(row, 'at'),
    year: ifReadable(optionalNumber, row, 'year'),
    published: ifReadable(optionalText, row, 'published'),
  })

/** A paper that no run brought has none. */
export const askArrivals = async (driver: CypherDriver, papers: readonly string[]): Promise<Map<string, Arrival>> =>
  new Map((await readInPieces(driver, ARRIVALS, papers)).map(toArrival).map((arrival) => [arrival.paper, arrival]))

/** In no order. */
export const askPapersOf = async (driver: CypherDriver, concepts: readonly string[]): Promise<Map<string, string[]>> =>
  new Map(
    (await readInPieces(driver, PAPERS_OF_CONCEPTS, concepts)).map((row) => [
      text(row, 'concept'),
      texts(row, 'papers'),
    ]),
  )

export async function askBrought(driver: CypherDriver, id: string): Promise<Brought | null> {
  const runs = await askRuns(driver)
  const at = runs.findIndex((run) => run.id === id)
  const run = runs[at]
  if (!run) return null
  const earlier = runs.slice(0, at).map((before) => before.id)
  const papers = (await driver.read(NEW_PAPERS_OF_RUN, { id, earlier })).map((row) => text(row, 'id'))
  const { links, named } = await linksOf(driver, papers)
  const concepts = await newAmong(driver, named, earlier)
  return {
    ...run,
    newPapers: papers.length,
    newConcepts: concepts.length,
    concepts: concepts.slice(0, MOST_CONCEPTS),
    links,
  }
}

/** How many there are by role, and how many each concept has. */
async function linksOf(driver: CypherDriver, papers: string[]) {
  const links: Partial<Record<Role, number>> = {}
  const named = new Map<string, number>()
  for (const row of await readInPieces(driver, LINKS_OF_PAPERS, papers)) {
    const [role, concept, count] = [toRole(text(row, 'type')), text(row, 'id'), number(row, 'links')]
    links[role] = (links[role] ?? 0) + count
    named.set(concept, (named.get(concept) ?? 0) + count)
  }
  return { links, named }
}

/** Only what other papers name too has to be looked for among those of earlier runs. */
async function newAmong(driver: CypherDriver, named: ReadonlyMap<string, number>, earlier: string[]) {
  const concepts = (await readInPieces(driver, CONCEPTS_WITH_NAMES, named.keys())).map(toConceptNode)
  const shared = concepts.filter(({ id, papers }) => earlier.length > 0 && papers > (named.get(id) ?? 0))
  const ids = shared.map(({ id }) => id)
  const before = (await readInPieces(driver, SPOKEN_OF_BEFORE, ids, { earlier })).map((row) => text(row, 'id'))
  const known = new Set(before)
  return concepts.filter(({ id }) => !known.has(id)).sort((a, b) => b.papers - a.papers || byName(a, b))
}
