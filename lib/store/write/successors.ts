/** Moves links when ids are retired in favour of a successor, and back when they no longer are. */

import type { Derived } from '@/lib/store/derivation'
import type { CypherDriver } from '@/lib/store/driver'
import { signOfFinding } from '@/lib/store/facts-text'
import type { Reading } from '@/lib/store/graph-store'
import { isSameLink, type Link, leadsTo, type PaperLinks, type Successors, toSuccessorMap } from '@/lib/store/links'
import { toReading } from '@/lib/store/paper-row'
import {
  ALL_SUCCESSORS,
  DELETE_SUCCESSORS,
  PAPERS_OF_CONCEPTS,
  PAPERS_SAYING,
  WRITE_SUCCESSORS,
} from '@/lib/store/queries/derived'
import { UPDATE_PAPERS } from '@/lib/store/queries/upsert'
import { changeLinks, findSuccessors, type LinkEnds, linksOf } from './link-changes'
import { type Changes, transact } from './transact'

/** Every retired id with the end of its chain, null for what is no concept; a ring leads nowhere and is left out. */
export function toSuccessors(pairs: Derived['successors']): Successors {
  const next = new Map(pairs.map(({ from, to }) => [from, to]))
  const ends = new Map<string, string | null>()
  for (const from of next.keys()) {
    const seen = new Set([from])
    let at: string | null = from
    while (at !== null && next.has(at)) {
      at = next.get(at) ?? null
      if (at === null || seen.has(at)) break
      seen.add(at)
    }
    if (at === null || !next.has(at)) ends.set(from, at)
  }
  return ends
}

/** Ids a transaction: thousands of papers may speak of them, and a server's memory for one is limited. */
const IDS_A_TRANSACTION = 300

/**
 * Moves links to where ids lead now. Several transactions on a server where many ids have moved: each paper is whole in
 * every one of them.
 */
export async function moveToSuccessors(driver: CypherDriver, pairs: Derived['successors']): Promise<void> {
  const before = toSuccessorMap(await driver.read(ALL_SUCCESSORS))
  const moved = movedIds(before, toSuccessors(pairs))
  const most = driver.engine === 'grafeo' ? moved.length : IDS_A_TRANSACTION
  for (let at = 0; at + most < moved.length; at += most) {
    const ids = new Set(moved.slice(at, at + most))
    await transact(driver, (changes) => move(changes, pairs, (id) => ids.has(id)), { isLast: () => false })
  }
}

/** What is left to be moved, or what `isAsked` says, in one transaction. */
export async function move(
  changes: Changes,
  pairs: Derived['successors'],
  isAsked: (id: string) => boolean = () => true,
): Promise<void> {
  const before = toSuccessorMap(await changes.read(ALL_SUCCESSORS))
  const wanted = toSuccessors(pairs)
  const moved = movedIds(before, wanted).filter(isAsked)
  if (moved.length === 0) return
  const after = new Map(before)
  for (const id of moved) {
    const successor = wanted.get(id)
    if (successor === undefined) after.delete(id)
    else after.set(id, successor)
  }
  const holders = new Set(moved.flatMap((id) => leadsTo(id, before) ?? []))
  // No concept has the links of what was none: only the facts know the papers.
  const unheld = moved.filter((id) => leadsTo(id, before) === null)
  await relink(changes, await readingsOf(changes, holders, unheld), before, after)
  const written = moved.flatMap((id) => {
    const successor = after.get(id)
    return successor === undefined ? [] : [{ id, successor }]
  })
  await changes.changeEach(WRITE_SUCCESSORS, written)
  const forgotten = moved.filter((id) => !after.has(id))
  await changes.changeEach(DELETE_SUCCESSORS, forgotten)
}

const movedIds = (before: Successors, after: Successors): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id)).sort()

/** Retires ids beside those that are retired already. */
export async function addSuccessors(changes: Changes, pairs: Derived['successors']): Promise<void> {
  const added = toSuccessors(pairs)
  if (added.size === 0) return
  const readings = await readingsOf(changes, added.keys())
  const findings = readings.flatMap(({ facts }) => facts.concepts)
  const before = await findSuccessors(changes, findings)
  await relink(changes, readings, before, new Map([...before, ...added]))
  await changes.changeEach(
    WRITE_SUCCESSORS,
    [...added].map(([id, successor]) => ({ id, successor })),
  )
}

/** Papers of concepts, and papers that speak of ids which are none. */
async function readingsOf(
  changes: Changes,
  concepts: Iterable<string>,
  unheld: readonly string[] = [],
): Promise<Reading[]> {
  const rows = await changes.readByIds(PAPERS_OF_CONCEPTS, concepts)
  rows.push(...(await changes.readByIds(PAPERS_SAYING, unheld.map(signOfFinding))))
  const readings = rows.map(toReading)
  return [...new Map(readings.map((reading) => [reading.paper.id, reading])).values()]
}

/** Papers that have a moved id among their facts are linked now to what it led to before. */
async function relink(changes: Changes, readings: Reading[], before: Successors, after: Successors): Promise<void> {
  const gone: LinkEnds[] = []
  const added: PaperLinks[] = []
  const counts: { id: string; concepts: number }[] = []
  for (const { paper, facts } of readings) {
    const [old, now] = [before, after].map((successors) => linksOf(paper.id, facts.concepts, successors).links)
    const [oldByConcept, nowByConcept] = [old!, now!].map((links) => new Map(links.map((link) => [link.concept, link])))
    const isKept = (a: Link | undefined, b: Link | undefined) => a !== undefined && b !== undefined && isSameLink(a, b)
    const links = now!.filter((link) => !isKept(oldByConcept!.get(link.concept), link))
    const lost = old!.filter((link) => !isKept(link, nowByConcept!.get(link.concept)))
    if (links.length + lost.length === 0) continue
    gone.push(...lost.map(({ concept }) => ({ paper: paper.id, concept })))
    added.push({ paper: paper.id, links })
    counts.push({ id: paper.id, concepts: now!.length })
  }
  await changeLinks(changes, gone, added)
  await changes.changeEach(UPDATE_PAPERS, counts)
}
