/**
 * Replaces all that follows from the facts by what lib/derive computed, writing only what differs from what lies there:
 * the same again changes nothing. The embedded engine does it in one transaction; a server takes 20,000 rows in each, the
 * revision rises with the last, and one that is broken off is completed by the next `derive`.
 */
import { KINDS } from '@/lib/model/concept'
import { parseKey } from '@/lib/model/graph'
import type { Derived } from '@/lib/store/derivation'
import type { CypherDriver, CypherParams, CypherRow } from '@/lib/store/driver'
import {
  ALL_BROADER,
  ALL_CLUSTERS,
  ALL_CO_OCCURRENCES,
  ALL_CONCEPTS,
  CREATE_BROADER,
  CREATE_CO_OCCURRENCES,
  DELETE_BROADER,
  DELETE_CLUSTERS,
  DELETE_CO_OCCURRENCES,
  relabelConcepts,
  UPDATE_CO_OCCURRENCES,
  UPDATE_CONCEPTS,
  WRITE_BROADER,
  WRITE_CLUSTERS,
} from '@/lib/store/queries/derived'
import { GROWTH, SETTLE } from '@/lib/store/queries/growth'
import { ifReadable, number, text, texts } from '@/lib/store/row'
import { changesOfPlaces } from './places'
import { move, moveToSuccessors } from './successors'
import { type Changes, type Step, transact } from './transact'

const ROWS_A_TRANSACTION = 20_000

export async function writeDerived(driver: CypherDriver, derived: Derived): Promise<void> {
  const first = async (changes: Changes): Promise<Step[][]> => {
    await move(changes, derived.successors)
    const concepts = await changes.read(ALL_CONCEPTS)
    const steps = [
      ...changesOfConcepts(concepts, derived),
      ...(await changesOfClusters(changes, derived)),
      ...(await changesOfBroader(changes, derived, concepts)),
      ...(await changesOfCoOccurrences(changes, derived, concepts)),
      ...(await changesOfPlaces(changes, derived, concepts)),
    ]
    steps.push(...(await changesOfState(changes, derived)))
    const batches = inBatches(
      withOneUpdate(steps),
      driver.engine === 'grafeo' ? Number.POSITIVE_INFINITY : ROWS_A_TRANSACTION,
    )
    await runSteps(changes, batches.shift() ?? [])
    return batches
  }
  await moveToSuccessors(driver, derived.successors)
  const rest = await transact(driver, first, { isLast: (batches) => batches.length === 0 })
  for (const [at, steps] of rest.entries()) {
    await transact(driver, (changes) => runSteps(changes, steps), { isLast: () => at === rest.length - 1 })
  }
}

/** Remembers of how many papers it was derived, so that a few more can be added to it. */
async function changesOfState(changes: Changes, { removals, corrections = '', places }: Derived): Promise<Step[]> {
  if (removals === undefined) return []
  const settled = places.filter(({ key }) => parseKey(key)?.type === 'paper').length
  const [state] = await changes.read(GROWTH)
  const isKept =
    state?.settled === settled && (state.settledRemovals ?? 0) === removals && (state.corrections ?? '') === corrections
  return isKept ? [] : [{ cypher: SETTLE, rows: [{ settled, removals, corrections: corrections || null }] }]
}

/** What is said of a concept and where it lies are written at once: the second time a node is found costs like the first. */
function withOneUpdate(steps: Step[]): Step[] {
  const updates = new Map<unknown, CypherParams>()
  for (const { cypher, rows } of steps) {
    if (cypher !== UPDATE_CONCEPTS) continue
    for (const row of rows) if (typeof row === 'object') updates.set(row.id, { ...updates.get(row.id), ...row })
  }
  return [
    { cypher: UPDATE_CONCEPTS, rows: [...updates.values()] },
    ...steps.filter(({ cypher }) => cypher !== UPDATE_CONCEPTS),
  ]
}

async function runSteps(changes: Changes, steps: Step[]): Promise<void> {
  for (const { cypher, rows } of steps) await changes.changeEach(cypher, rows)
}

/** Keeps the order of steps and of their rows. */
function inBatches(steps: Step[], most: number): Step[][] {
  const batches: Step[][] = [[]]
  let room = most
  for (const { cypher, rows } of steps) {
    for (let at = 0; at < rows.length; ) {
      const piece = rows.slice(at, at + room)
      batches.at(-1)!.push({ cypher, rows: piece })
      at += piece.length
      room -= piece.length
      if (room > 0) continue
      batches.push([])
      room = most
    }
  }
  return batches
}

function changesOfConcepts(stored: CypherRow[], { concepts }: Derived): Step[] {
  const wanted = new Map(concepts.map((concept) => [concept.id, concept]))
  const updates: CypherParams[] = []
  const relabelled = new Map<string, string[]>(KINDS.map((kind) => [kind, []]))
  for (const row of stored) {
    const concept = wanted.get(text(row, 'id'))
    if (!concept) continue
    const { id, name, kind, aliases, key } = concept
    const update: CypherParams = {}
    if (name !== row.name) update.name = name
    if (kind !== row.kind) update.kind = kind
    if ((key ?? null) !== (row.key ?? null)) update.key = key ?? null
    if (!isSameList(aliases, ifReadable(texts, row, 'aliases'))) update.aliases = aliases
    if (Object.keys(update).length > 0) updates.push({ id, ...update })
    if (kind !== row.kind) relabelled.get(kind)?.push(id)
  }
  const relabelling = [...relabelled].map(([kind, rows]) => ({ cypher: relabelConcepts(kind), rows }))
  return [{ cypher: UPDATE_CONCEPTS, rows: updates }, ...relabelling]
}

const isSameList = (a: readonly string[], b: readonly string[] = []): boolean =>
  a.length === b.length && a.every((entry, i) => entry === b[i])

async function changesOfClusters(changes: Changes, { clusters }: Derived): Promise<Step[]> {
  const stored = new Map((await changes.read(ALL_CLUSTERS)).map((row) => [text(row, 'id'), row]))
  const isKept = (cluster: Derived['clusters'][number]): boolean => {
    const row = stored.get(cluster.id)
    return row !== undefined && Object.entries(cluster).every(([name, value]) => row[name] === value)
  }
  const wanted = new Set(clusters.map(({ id }) => id))
  const written = clusters.filter((cluster) => !isKept(cluster)).map((cluster) => ({ ...cluster }))
  return [
    { cypher: DELETE_CLUSTERS, rows: [...stored.keys()].filter((id) => !wanted.has(id)) },
    { cypher: WRITE_CLUSTERS, rows: written },
  ]
}

type Edge = { a: string; z: string; value: string | number }
interface EdgeChanges {
  created: Edge[]
  updated: Edge[]
  deleted: Edge[]
}

const keyOf = ({ a, z }: Edge): string => `${a}\n${z}`

/** Edges whose ends are not both in the store are passed over. */
function compareEdges(stored: Edge[], wanted: Edge[], concepts: CypherRow[]): EdgeChanges {
  const known = new Set(concepts.map((row) => text(row, 'id')))
  const before = new Map(stored.map((edge) => [keyOf(edge), edge]))
  const answer: EdgeChanges = { created: [], updated: [], deleted: [] }
  for (const edge of new Map(wanted.map((each) => [keyOf(each), each])).values()) {
    const old = before.get(keyOf(edge))
    before.delete(keyOf(edge))
    if (old) {
      if (old.value !== edge.value) answer.updated.push(edge)
    } else if (known.has(edge.a) && known.has(edge.z)) answer.created.push(edge)
  }
  answer.deleted.push(...before.values())
  return answer
}

async function changesOfBroader(changes: Changes, { broader }: Derived, concepts: CypherRow[]): Promise<Step[]> {
  const rows = await changes.read(ALL_BROADER)
  const stored = rows.map((row) => ({ a: text(row, 'a'), z: text(row, 'z'), value: text(row, 'value') }))
  const wanted = broader.map((each) => ({ a: each.narrower, z: each.broader, value: each.source }))
  const { created, updated, deleted } = compareEdges(stored, wanted, concepts)
  return [
    { cypher: DELETE_BROADER, rows: deleted },
    { cypher: WRITE_BROADER, rows: updated },
    { cypher: CREATE_BROADER, rows: created },
  ]
}

async function changesOfCoOccurrences(changes: Changes, derived: Derived, concepts: CypherRow[]): Promise<Step[]> {
  const rows = await changes.read(ALL_CO_OCCURRENCES)
  const stored = rows.map((row) => ({ a: text(row, 'a'), z: text(row, 'z'), value: number(row, 'value') }))
  const wanted = derived.coOccurrences.map((each) => ({ a: each.source, z: each.target, value: each.papers }))
  const { created, updated, deleted } = compareEdges(stored, wanted, concepts)
  return [
    { cypher: DELETE_CO_OCCURRENCES, rows: deleted },
    { cypher: UPDATE_CO_OCCURRENCES, rows: updated },
    { cypher: CREATE_CO_OCCURRENCES, rows: created },
  ]
}
