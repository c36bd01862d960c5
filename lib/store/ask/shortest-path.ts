/**
 * Of all shortest ways between two nodes the one through the most specific concepts: a way through one that two papers
 * share says more than one through a word that thousands use. Steps go out from both ends, the cheaper first; ties fall
 * by id, so that both engines give the same way.
 */
import type { NodeType } from '@/lib/model/graph'
import type { CypherDriver } from '@/lib/store/driver'
import { STEP_FROM_CONCEPTS, STEP_FROM_PAPERS, shortestPath } from '@/lib/store/queries/path'
import { flag, maps, number, text } from '@/lib/store/row'

export interface Stop {
  type: NodeType
  id: string
}

/** A stop with the number of its links. */
export interface End extends Stop {
  links: number
}

interface Reached {
  id: string
  links: number
  /** Papers of all concepts on the way here, this one's too. */
  cost: number
  from: Reached | undefined
}

/** More links than this in one step are left to the engine, whose choice among equal ways is its own. */
const MOST_LINKS = 20_000
const LABELS = { paper: 'Paper', concept: 'Concept' } as const
const other = (type: NodeType): NodeType => (type === 'paper' ? 'concept' : 'paper')

/** What was reached from one end; its outermost layer is all papers or all concepts. */
class Side {
  layer: Map<string, Reached>
  type: NodeType
  depth = 0
  readonly #seen: Set<string>

  constructor({ type, id, links }: End) {
    this.type = type
    this.layer = new Map([[id, { id, links, cost: 0, from: undefined }]])
    this.#seen = new Set([`${type} ${id}`])
  }

  linksAhead(): number {
    let sum = 0
    for (const { links } of this.layer.values()) sum += links
    return sum
  }

  async step(driver: CypherDriver): Promise<void> {
    const type = other(this.type)
    const next = new Map<string, Reached>()
    const cypher = this.type === 'paper' ? STEP_FROM_PAPERS : STEP_FROM_CONCEPTS
    for (const row of await driver.read(cypher, { ids: [...this.layer.keys()] })) {
      const [id, links, from] = [text(row, 'to'), number(row, 'weight'), this.layer.get(text(row, 'from'))]
      if (!from || this.#seen.has(`${type} ${id}`)) continue
      const reached = { id, links, cost: from.cost + (type === 'concept' ? links : 0), from }
      const known = next.get(id)
      if (!known || isBetter(reached, known)) next.set(id, reached)
    }
    for (const id of next.keys()) this.#seen.add(`${type} ${id}`)
    this.layer = next
    this.type = type
    this.depth += 1
  }
}

const isBetter = (a: Reached, b: Reached): boolean =>
  a.cost < b.cost || (a.cost === b.cost && (a.from?.id ?? '') < (b.from?.id ?? ''))

/** Stops from one end to the other; undefined where there is no way within `maxHops`. */
export async function findShortestPath(driver: CypherDriver, from: End, to: End, maxHops: number) {
  const [start, goal] = [new Side(from), new Side(to)]
  while (start.depth + goal.depth < maxHops) {
    const side = start.linksAhead() <= goal.linksAhead() ? start : goal
    if (side.layer.size === 0) return undefined
    if (side.linksAhead() > MOST_LINKS) return askEngine(driver, from, to, maxHops)
    await side.step(driver)
    const met = start.type === goal.type ? cheapestMeeting(start, goal) : undefined
    if (met) return toStops(met, start.type)
  }
  return undefined
}

interface Meeting {
  a: Reached
  z: Reached
  cost: number
}

function cheapestMeeting(start: Side, goal: Side): Meeting | undefined {
  let best: Meeting | undefined
  for (const a of start.layer.values()) {
    const z = goal.layer.get(a.id)
    if (!z) continue
    const cost = a.cost + z.cost - (start.type === 'concept' ? a.links : 0)
    if (!best || cost < best.cost || (cost === best.cost && a.id < best.a.id)) best = { a, z, cost }
  }
  return best
}

function toStops({ a, z }: Meeting, type: NodeType): Stop[] {
  const before: string[] = []
  const after: string[] = []
  for (let at: Reached | undefined = a; at; at = at.from) before.unshift(at.id)
  for (let at = z.from; at; at = at.from) after.push(at.id)
  const isMeetingType = (i: number) => (i - before.length + 1) % 2 === 0
  return [...before, ...after].map((id, i) => ({ type: isMeetingType(i) ? type : other(type), id }))
}

async function askEngine(driver: CypherDriver, from: Stop, to: Stop, maxHops: number): Promise<Stop[] | undefined> {
  const cypher = shortestPath(LABELS[from.type], LABELS[to.type], maxHops)
  const [row] = await driver.read(cypher, { from: from.id, to: to.id })
  if (!row) return undefined
  return maps(row, 'nodes').map((node) => ({ type: flag(node, 'isPaper') ? 'paper' : 'concept', id: text(node, 'id') }))
}
