/**
 * One at a time: several processes that write into one Neo4j derive one after another, never at once. Whoever is at it
 * shows a pulse in the database; when that stops, the next one takes over. No clocks are compared. The embedded engine has
 * one process, whose own turns suffice.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { CypherDriver } from '@/lib/store/driver'
import { BEAT, LOCK_LEASE, READ_LEASE, RELEASE_LEASE, TAKE_LEASE } from '@/lib/store/queries/lease'
import { optionalNumber, optionalText } from '@/lib/store/row'

export interface Rhythm {
  /** Milliseconds between two beats of a pulse, and between two looks at another's. */
  beat: number
  /** Milliseconds without a beat after which its owner counts as dead. */
  dead: number
}

const RHYTHM: Rhythm = { beat: 2000, dead: 20_000 }

const turns = new WeakMap<CypherDriver, Map<string, Promise<unknown>>>()

export function alone<T>(driver: CypherDriver, task: string, work: () => Promise<T>, rhythm = RHYTHM): Promise<T> {
  return inTurn(driver, task, () => (driver.engine === 'grafeo' ? work() : underLease(driver, task, work, rhythm)))
}

function inTurn<T>(driver: CypherDriver, task: string, work: () => Promise<T>): Promise<T> {
  const last = turns.get(driver) ?? new Map<string, Promise<unknown>>()
  turns.set(driver, last)
  const turn = (last.get(task) ?? Promise.resolve()).then(work)
  last.set(
    task,
    turn.catch(() => undefined),
  )
  return turn
}

async function underLease<T>(driver: CypherDriver, task: string, work: () => Promise<T>, rhythm: Rhythm): Promise<T> {
  const owner = randomUUID()
  await takeLease(driver, { task, owner }, rhythm)
  const pulse = setInterval(() => {
    // A beat that fails is made up for by the next one.
    driver.write((tx) => tx.run(BEAT, { task, owner })).catch(() => undefined)
  }, rhythm.beat)
  try {
    return await work()
  } finally {
    clearInterval(pulse)
    await driver.write((tx) => tx.run(RELEASE_LEASE, { task, owner }))
  }
}

type Lease = { task: string; owner: string }

async function takeLease(driver: CypherDriver, { task, owner }: Lease, { beat, dead }: Rhythm): Promise<void> {
  let seen: { sign: string; since: number } | undefined
  for (;;) {
    const isSilent = seen !== undefined && performance.now() - seen.since > dead
    const sign = await tryLease(driver, { task, owner }, isSilent ? seen?.sign : undefined)
    if (sign === undefined) return
    if (sign !== seen?.sign) seen = { sign, since: performance.now() }
    await pause(beat)
  }
}

/** Undefined where the lease is ours now, else the sign of life of whoever has it; `deadSign` is one that has gone out. */
const tryLease = (driver: CypherDriver, lease: Lease, deadSign: string | undefined): Promise<string | undefined> =>
  driver.write(async (tx) => {
    await tx.run(LOCK_LEASE, lease)
    const [row] = await tx.run(READ_LEASE, lease)
    const holder = row && optionalText(row, 'owner')
    const sign = `${holder} ${row && optionalNumber(row, 'pulse')}`
    if (holder !== undefined && sign !== deadSign) return sign
    await tx.run(TAKE_LEASE, lease)
    return undefined
  })
