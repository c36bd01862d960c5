/** Looks at everything a store holds and finds what can't be right; writes nothing. */
import { relationshipType } from '@/lib/model/concept'
import type { Run } from '@/lib/model/run'
import { askGrowth } from '@/lib/store/ask/growth'
import { askRuns } from '@/lib/store/ask/health'
import type { Growth } from '@/lib/store/derivation'
import type { CypherDriver, CypherRow, CypherValue } from '@/lib/store/driver'
import { checkEvidence } from '@/lib/store/facts-text'
import type { Reading } from '@/lib/store/graph-store'
import { type Successors, toLinkProperties, toLinks, toSuccessorMap } from '@/lib/store/links'
import { isWhole, NO_EXTRACTOR, toReading } from '@/lib/store/paper-row'
import { ALL_SUCCESSORS } from '@/lib/store/queries/derived'
import { NEW_PAPER_IDS } from '@/lib/store/queries/growth'
import {
  CLUSTERS_TO_INSPECT,
  CONCEPTS_TO_INSPECT,
  LINKS_TO_INSPECT,
  nodesToInspect,
  PAPERS_TO_INSPECT,
} from '@/lib/store/queries/inspect'
import { ALL_PAPER_IDS } from '@/lib/store/queries/readings'
import { flag, number, optionalNumber, optionalText, text, texts } from '@/lib/store/row'
import { type ConceptLinksCheck, readConceptLinks } from './concept-links'
import { type Flaws, noFlaws } from './flaws'

const BATCH = 500

export interface InspectOptions {
  /** `Growth.corrections` of those that hold now. */
  corrections?: string
  /** Told how many papers were looked into. */
  onPapers?: (count: number) => void
}

/**
 * @param check a new one, of lib/derive: what has to lie between concepts.
 */
export async function inspectStore(
  driver: CypherDriver,
  check: ConceptLinksCheck,
  { corrections = '', onPapers = () => {} }: InspectOptions = {},
): Promise<Flaws> {
  const flaws = noFlaws()
  const successors = toSuccessorMap(await driver.read(ALL_SUCCESSORS))
  const growth = await askGrowth(driver)
  flaws.brokenOff.push(...(await askRuns(driver)).filter(({ unfinished }) => unfinished).map(toWords))
  flaws.notDerived.push(...(await driver.read(NEW_PAPER_IDS)).map((row) => text(row, 'id')).sort())
  flaws.outdated.push(...whyOutdated(growth, corrections))
  const ids = (await driver.read(ALL_PAPER_IDS)).map((row) => text(row, 'id')).sort()
  for (let at = 0; at < ids.length; at += BATCH) {
    await inspectPapers(driver, ids.slice(at, at + BATCH), { flaws, successors, check })
    onPapers(Math.min(at + BATCH, ids.length))
  }
  for (const row of await driver.read(CONCEPTS_TO_INSPECT)) {
    const counted = number(row, 'counted')
    if (counted === 0 || counted !== optionalNumber(row, 'papers')) flaws.conceptCounts.push(text(row, 'id'))
  }
  const stated = await driver.read(CLUSTERS_TO_INSPECT)
  const clusters = new Set(stated.map((row) => text(row, 'id')))
  for (const row of await driver.read(nodesToInspect('Paper'))) {
    if (isAstray(row, clusters)) flaws.paperClusters.push(text(row, 'id'))
  }
  for (const row of await driver.read(nodesToInspect('Concept'))) {
    if (isAstray(row, clusters)) flaws.conceptClusters.push(text(row, 'id'))
  }
  // What is wrong because something under it is wrong would only say it twice.
  if (flaws.paperClusters.length + flaws.conceptClusters.length + flaws.outdated.length === 0) {
    flaws.clusterCounts.push(...stated.filter(isMiscounted).map((row) => text(row, 'id')))
  }
  const isUncertain = flaws.unreadable.length + flaws.facts.length + flaws.links.length + flaws.outdated.length > 0
  if (growth.settled === 0 || isUncertain) return flaws
  return { ...flaws, ...check.wrong({ ...(await readConceptLinks(driver)), successors, settled: growth.settled }) }
}

const toWords = ({ source, at, papers }: Run & { papers: number }): string =>
  `${source} begun ${at.slice(0, 16).replace('T', ' ')} with ${papers} papers in`

function whyOutdated(
  { papers, added, settled, onlyGrew, brokenOff, ...heeded }: Growth,
  corrections: string,
): string[] {
  const why: string[] = []
  if (papers === 0) return why
  if (!onlyGrew) why.push('papers went or changed since')
  if (settled > 0 && heeded.corrections !== corrections) why.push('corrections were made or taken back since')
  if (settled === 0 && added < papers) why.push('they were never worked out by this version')
  if (brokenOff) why.push('a derivation was broken off, or is under way')
  return why
}

const isMiscounted = (row: CypherRow): boolean =>
  optionalNumber(row, 'papers') !== number(row, 'papersIn') ||
  optionalNumber(row, 'concepts') !== number(row, 'conceptsIn')

function isAstray(row: CypherRow, known: ReadonlySet<string>): boolean {
  const [said, lies] = [optionalText(row, 'cluster'), texts(row, 'clusters')]
  if (said === undefined) return lies.length > 0
  const hasPlace = typeof row.x === 'number' && typeof row.y === 'number'
  return !known.has(said) || lies.length !== 1 || lies[0] !== said || !hasPlace
}

interface Inspection {
  flaws: Flaws
  successors: Successors
  check: ConceptLinksCheck
}

async function inspectPapers(
  driver: CypherDriver,
  ids: string[],
  { flaws, successors, check }: Inspection,
): Promise<void> {
  const links = new Map<string, string[]>()
  const concepts = new Map<string, Set<string>>()
  for (const row of await driver.read(LINKS_TO_INSPECT, { ids })) {
    const sign = signOf(text(row, 'concept'), text(row, 'type'), row.properties)
    const paper = text(row, 'paper')
    links.set(paper, [...(links.get(paper) ?? []), sign])
    concepts.set(paper, (concepts.get(paper) ?? new Set<string>()).add(text(row, 'concept')))
  }
  for (const row of await driver.read(PAPERS_TO_INSPECT, { ids })) {
    const id = text(row, 'id')
    const has = (links.get(id) ?? []).sort()
    if (number(row, 'runs') === 0) flaws.runs.push(id)
    if ((optionalNumber(row, 'concepts') ?? 0) !== has.length) flaws.paperCounts.push(id)
    const reading = toReading(row)
    const wanted = signsOf(reading, successors)
    if (!isWhole(row, reading.paper)) flaws.unreadable.push(id)
    else if (!isProved(reading)) flaws.facts.push(id)
    else if (wanted.length !== has.length || wanted.some((sign, i) => sign !== has[i])) flaws.links.push(id)
    if (flag(row, 'isNew')) continue
    check.take({ ...reading, concepts: concepts.get(id) ?? new Set(), grown: flag(row, 'grown') })
  }
}

/** False where there are no facts that can be read, or their evidence is not in the text. */
function isProved({ paper, facts }: Reading): boolean {
  try {
    checkEvidence(paper.id, facts.concepts, paper)
    return facts.extractor !== NO_EXTRACTOR
  } catch {
    return false
  }
}

const signsOf = ({ facts }: Reading, successors: Successors): string[] =>
  toLinks(facts.concepts, successors)
    .map((link) => signOf(link.concept, relationshipType(link.role), toLinkProperties(link)))
    .sort()

/** Equal for links that are stored alike. */
function signOf(concept: string, type: string, properties: CypherValue | undefined): string {
  const entries = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
  return JSON.stringify([concept, type, entries.sort(([a], [b]) => (a < b ? -1 : 1))])
}
