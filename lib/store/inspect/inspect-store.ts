/** Looks at everything a store holds and finds what can't be right; writes nothing. */
import { relationshipType } from '@/lib/model/concept'
import type { CypherDriver, CypherRow, CypherValue } from '@/lib/store/driver'
import { checkEvidence, parseFactsText } from '@/lib/store/facts-text'
import { type Successors, toLinkProperties, toLinks } from '@/lib/store/links'
import { toPaper } from '@/lib/store/paper-row'
import { ALL_SUCCESSORS } from '@/lib/store/queries/derived'
import {
  CLUSTERS_TO_INSPECT,
  CONCEPTS_TO_INSPECT,
  LINKS_TO_INSPECT,
  nodesToInspect,
  PAPERS_TO_INSPECT,
} from '@/lib/store/queries/inspect'
import { ALL_PAPER_IDS } from '@/lib/store/queries/readings'
import { number, optionalNumber, optionalText, text, texts } from '@/lib/store/row'
import { type Bonds, countBonds, readBonds, wrongBonds } from './bonds'
import { type Flaws, noFlaws } from './flaws'

const BATCH = 500

export async function inspectStore(driver: CypherDriver): Promise<Flaws> {
  const flaws = noFlaws()
  const successors: Successors = new Map(
    (await driver.read(ALL_SUCCESSORS)).map((row) => [text(row, 'id'), text(row, 'successor')]),
  )
  const bonds = await readBonds(driver)
  const ids = (await driver.read(ALL_PAPER_IDS)).map((row) => text(row, 'id')).sort()
  for (let at = 0; at < ids.length; at += BATCH) {
    await inspectPapers(driver, ids.slice(at, at + BATCH), { flaws, successors, bonds })
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
  // Counts that are wrong because what they count is wrong would only say it twice.
  if (flaws.facts.length + flaws.links.length === 0) flaws.bonds.push(...wrongBonds(bonds))
  if (flaws.paperClusters.length + flaws.conceptClusters.length === 0) {
    flaws.clusterCounts.push(...stated.filter(isMiscounted).map((row) => text(row, 'id')))
  }
  return flaws
}

const isMiscounted = (row: CypherRow): boolean =>
  optionalNumber(row, 'papers') !== number(row, 'papersIn') ||
  optionalNumber(row, 'concepts') !== number(row, 'conceptsIn')

function isAstray(row: CypherRow, known: ReadonlySet<string>): boolean {
  const [said, lies] = [optionalText(row, 'cluster'), texts(row, 'clusters')]
  if (said === undefined) return lies.length > 0
  return !known.has(said) || lies.length !== 1 || lies[0] !== said
}

interface Inspection {
  flaws: Flaws
  successors: Successors
  bonds: Bonds
}

async function inspectPapers(
  driver: CypherDriver,
  ids: string[],
  { flaws, successors, bonds }: Inspection,
): Promise<void> {
  const links = new Map<string, string[]>()
  const concepts = new Map<string, Set<string>>()
  for (const row of await driver.read(LINKS_TO_INSPECT, { ids })) {
    const sign = signOf(text(row, 'concept'), text(row, 'type'), row.properties)
    const paper = text(row, 'paper')
    links.set(paper, [...(links.get(paper) ?? []), sign])
    concepts.set(paper, (concepts.get(paper) ?? new Set<string>()).add(text(row, 'concept')))
  }
  for (const [paper, met] of concepts) if (!bonds.uncounted.has(paper)) countBonds(bonds, met)
  for (const row of await driver.read(PAPERS_TO_INSPECT, { ids })) {
    const id = text(row, 'id')
    const has = (links.get(id) ?? []).sort()
    if (number(row, 'runs') === 0) flaws.runs.push(id)
    if ((optionalNumber(row, 'concepts') ?? 0) !== has.length) flaws.paperCounts.push(id)
    const wanted = linksIn(row, successors)
    if (!wanted) flaws.facts.push(id)
    else if (wanted.length !== has.length || wanted.some((sign, i) => sign !== has[i])) flaws.links.push(id)
  }
}

/** Undefined where the facts can't be read, or their evidence is not in the text. */
function linksIn(row: CypherRow, successors: Successors): string[] | undefined {
  const paper = toPaper(row)
  try {
    const findings = parseFactsText(text(row, 'facts'), paper)
    checkEvidence(paper.id, findings, paper)
    const links = toLinks(findings, successors)
    return links.map((link) => signOf(link.concept, relationshipType(link.role), toLinkProperties(link))).sort()
  } catch {
    return undefined
  }
}

/** Equal for links that are stored alike. */
function signOf(concept: string, type: string, properties: CypherValue | undefined): string {
  const entries = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
  return JSON.stringify([concept, type, entries.sort(([a], [b]) => (a < b ? -1 : 1))])
}
