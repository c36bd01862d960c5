/** The shortest chain of papers and concepts between two nodes, each hop with its sentence. */
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { Path } from '@/lib/model/page'
import type { CypherDriver, CypherRow } from '@/lib/store/driver'
import { toConceptNode, toEvidence, toPaperNode, toSentence } from '@/lib/store/nodes'
import { CONCEPTS_BY_ID, HOPS, PAPERS_BY_ID, shortestPath } from '@/lib/store/queries/path'
import { flag, map, maps, text } from '@/lib/store/row'
import { findNode } from './find'

/** Longer chains say nothing, and looking for them costs the more. */
const LONGEST = 12

const LABELS = { paper: 'Paper', concept: 'Concept' } as const

interface Stop {
  isPaper: boolean
  id: string
}

export async function askPath(driver: CypherDriver, from: string, to: string, maxHops: number): Promise<Path | null> {
  const [start, goal] = await Promise.all([findNode(driver, from), findNode(driver, to)])
  if (!start || !goal) return null
  const ends = { from: text(start.row, 'id'), to: text(goal.row, 'id') }
  if (start.type === goal.type && ends.from === ends.to) {
    return toPath(driver, [{ isPaper: start.type === 'paper', id: ends.from }])
  }
  const hops = Math.min(LONGEST, Math.max(1, Math.floor(maxHops)))
  const [row] = await driver.read(shortestPath(LABELS[start.type], LABELS[goal.type], hops), ends)
  if (!row) return null
  return toPath(
    driver,
    maps(row, 'nodes').map((node) => ({ isPaper: flag(node, 'isPaper'), id: text(node, 'id') })),
  )
}

async function toPath(driver: CypherDriver, stops: Stop[]): Promise<Path> {
  const ids = (isPaper: boolean) => stops.flatMap((stop) => (stop.isPaper === isPaper ? [stop.id] : []))
  const pairs = stops.slice(1).map((stop, i) => toPair(stops[i]!, stop))
  const [papers, concepts, hops] = await Promise.all([
    driver.read(PAPERS_BY_ID, { ids: ids(true) }),
    driver.read(CONCEPTS_BY_ID, { ids: ids(false) }),
    driver.read(HOPS, { rows: pairs }),
  ])
  const nodes = new Map<string, Path['nodes'][number]>()
  for (const node of papers.map((row) => toPaperNode(map(row, 'paper'))))
    nodes.set(paperKey(node.id), { type: 'paper', node })
  for (const node of concepts.map((row) => toConceptNode(map(row, 'concept'))))
    nodes.set(conceptKey(node.id), { type: 'concept', node })
  const links = new Map(hops.map((row) => [JSON.stringify([text(row, 'paper'), text(row, 'concept')]), toHop(row)]))
  return {
    nodes: stops.flatMap(({ isPaper, id }) => nodes.get(isPaper ? paperKey(id) : conceptKey(id)) ?? []),
    hops: pairs.flatMap(({ paper, concept }) => links.get(JSON.stringify([paper, concept])) ?? []),
  }
}

const toPair = (a: Stop, b: Stop) => (a.isPaper ? { paper: a.id, concept: b.id } : { paper: b.id, concept: a.id })

function toHop(row: CypherRow): Path['hops'][number] {
  const evidence = toEvidence(row)
  const { sentence } = toSentence(evidence, { title: text(row, 'title'), abstract: text(row, 'abstract') })
  return { paper: text(row, 'paper'), concept: text(row, 'concept'), role: evidence.role, sentence }
}
