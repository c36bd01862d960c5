/** Moves links when ids are retired in favour of a successor, and back when they no longer are. */
import type { Derived, Reading } from '@/lib/store/graph-store'
import { isSameLink, type PaperLinks, type Successors } from '@/lib/store/links'
import { toReading } from '@/lib/store/paper-row'
import { ALL_SUCCESSORS, DELETE_SUCCESSORS, PAPERS_OF_CONCEPTS, WRITE_SUCCESSORS } from '@/lib/store/queries/derived'
import { UPDATE_PAPERS } from '@/lib/store/queries/upsert'
import { text } from '@/lib/store/row'
import { findSuccessors, linksOf, replaceLinks } from './link-changes'
import type { Changes } from './transact'

/** Every retired id with the end of its chain; a ring leads nowhere and is left out. */
export function toSuccessors(pairs: Derived['successors']): Successors {
  const next = new Map(pairs.map(({ from, to }) => [from, to]))
  const ends = new Map<string, string>()
  for (const from of next.keys()) {
    const seen = new Set([from])
    let at = from
    while (next.has(at)) {
      at = next.get(at)!
      if (seen.has(at)) break
      seen.add(at)
    }
    if (!next.has(at)) ends.set(from, at)
  }
  return ends
}

export async function moveToSuccessors(changes: Changes, pairs: Derived['successors']): Promise<void> {
  const rows = await changes.read(ALL_SUCCESSORS)
  const before: Successors = new Map(rows.map((row) => [text(row, 'id'), text(row, 'successor')]))
  const after = toSuccessors(pairs)
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
  if (moved.length === 0) return
  await moveLinks(changes, moved, before, after)
  const written = moved.flatMap((id) => (after.has(id) ? [{ id, successor: after.get(id)! }] : []))
  await changes.changeEach(WRITE_SUCCESSORS, written)
  const forgotten = moved.filter((id) => !after.has(id))
  await changes.changeEach(DELETE_SUCCESSORS, forgotten)
}

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

async function readingsOf(changes: Changes, concepts: Iterable<string>): Promise<Reading[]> {
  const readings = (await changes.readByIds(PAPERS_OF_CONCEPTS, concepts)).map(toReading)
  return [...new Map(readings.map((reading) => [reading.paper.id, reading])).values()]
}

/** Papers that have a moved id among their facts are linked now to what it led to before. */
async function moveLinks(changes: Changes, moved: string[], before: Successors, after: Successors): Promise<void> {
  const holders = new Set(moved.map((id) => before.get(id) ?? id))
  await relink(changes, await readingsOf(changes, holders), before, after)
}

async function relink(changes: Changes, readings: Reading[], before: Successors, after: Successors): Promise<void> {
  const affected = new Map<string, PaperLinks>()
  for (const { paper, facts } of readings) {
    const now = linksOf(paper.id, facts.concepts, after)
    if (!isSameLinks(linksOf(paper.id, facts.concepts, before), now)) affected.set(paper.id, now)
  }
  await replaceLinks(changes, affected.keys(), [...affected.values()])
  const counts = [...affected.values()].map(({ paper, links }) => ({ id: paper, concepts: links.length }))
  await changes.changeEach(UPDATE_PAPERS, counts)
}

const isSameLinks = (a: PaperLinks, b: PaperLinks): boolean =>
  a.links.length === b.links.length &&
  a.links.every((link, i) => link.concept === b.links[i]!.concept && isSameLink(link, b.links[i]!))
