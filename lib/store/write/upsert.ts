/** Writes a batch of readings in one transaction: papers, links, concepts and counts, or nothing of it. */
import type { Run, UpsertCounts } from '@/lib/model/run'
import type { CypherDriver, CypherParams, CypherRow } from '@/lib/store/driver'
import { StoreError } from '@/lib/store/errors'
import type { Reading } from '@/lib/store/graph-store'
import type { PaperLinks } from '@/lib/store/links'
import { idsOf } from '@/lib/store/paper-ids'
import { isWhole, toMetadataProperties, toPaperProperties, toReading, toRunProperties } from '@/lib/store/paper-row'
import { COUNT_REMOVAL } from '@/lib/store/queries/growth'
import { CREATE_RUN, END_RUN, FIND_RUN, SET_EXTRACTOR } from '@/lib/store/queries/runs'
import {
  CREATE_PAPERS,
  DELETE_PAPER_IDS,
  DELETE_PAPERS,
  FIND_PAPERS,
  FIND_PAPERS_BY_OTHER_ID,
  FIND_RUNS_OF,
  UPDATE_PAPERS,
  WRITE_BROUGHT,
  WRITE_PAPER_IDS,
} from '@/lib/store/queries/upsert'
import { flag, text } from '@/lib/store/row'
import { findSuccessors, linksOf, replaceLinks } from './link-changes'
import { type Draft, planUpsert, type StoredReading, type UpsertPlan } from './plan-upsert'
import { type Changes, transact } from './transact'

/** Papers a transaction: larger ones win nothing and hold up other writers. */
const PAPERS_A_BATCH = 500

/** A run that is known keeps what it was, but for the extractor: the one that has read its papers last. */
export async function startRun(driver: CypherDriver, run: Run): Promise<void> {
  await transact(driver, async (changes) => {
    const [known] = await changes.read(FIND_RUN, { id: run.id })
    if (!known) await changes.change(CREATE_RUN, { properties: toRunProperties(run) })
    else if (known.extractor !== run.extractor)
      await changes.change(SET_EXTRACTOR, { id: run.id, extractor: run.extractor })
  })
}

/** All of it is in. */
export const endRun = (driver: CypherDriver, id: string): Promise<void> =>
  transact(driver, async (changes) => {
    const [known] = await changes.read(FIND_RUN, { id })
    if (known && flag(known, 'unfinished')) await changes.change(END_RUN, { id })
  })

export async function upsertReadings(driver: CypherDriver, runId: string, readings: Reading[]): Promise<UpsertCounts> {
  const sum: UpsertCounts = { added: 0, updated: 0, unchanged: 0 }
  for (let at = 0; at < readings.length; at += PAPERS_A_BATCH) {
    const batch = readings.slice(at, at + PAPERS_A_BATCH)
    const counts = await transact(driver, (changes) => upsertBatch(changes, runId, batch))
    sum.added += counts.added
    sum.updated += counts.updated
    sum.unchanged += counts.unchanged
  }
  return sum
}

async function upsertBatch(changes: Changes, runId: string, readings: Reading[]): Promise<UpsertCounts> {
  const [run] = await changes.read(FIND_RUN, { id: runId })
  if (!run) throw new StoreError('FAILED', `Papers belong to a run, and run ${runId} isn't open. Start it first.`)
  const plan = planUpsert(readings, await findStored(changes, readings))
  if (takesAway(plan)) await changes.change(COUNT_REMOVAL)
  const moved = await absorb(changes, plan)
  const links = await findLinks(changes, plan)
  await writePapers(changes, plan.drafts, links)
  await writeLinks(changes, plan, links)
  await writeBrought(changes, runId, plan.drafts, moved)
  return plan.counts
}

const takesAway = ({ absorbed, drafts }: UpsertPlan): boolean =>
  absorbed.size > 0 || drafts.some(({ stored, relink }) => stored !== undefined && relink)

async function findStored(changes: Changes, readings: Reading[]): Promise<Map<string, StoredReading>> {
  const ids = new Set(readings.flatMap(({ paper }) => idsOf(paper)))
  const rows = await changes.readByIds(FIND_PAPERS, ids)
  rows.push(...(await changes.readByIds(FIND_PAPERS_BY_OTHER_ID, ids)))
  return new Map(rows.map((row) => [text(row, 'asked'), toStored(row)]))
}

function toStored(row: CypherRow): StoredReading {
  const reading = toReading(row)
  return { ...reading, isWhole: isWhole(row, reading.paper) }
}

interface Brought {
  run: string
  paper: string
}

/** Takes out papers that are one with another; gives the runs that now brought the other. */
async function absorb(changes: Changes, { absorbed }: UpsertPlan): Promise<Brought[]> {
  const gone = [...absorbed.keys()]
  const runs = await changes.readByIds(FIND_RUNS_OF, gone)
  await replaceLinks(changes, gone, [])
  await changes.changeEach(DELETE_PAPER_IDS, gone)
  await changes.changeEach(DELETE_PAPERS, gone)
  return runs.map((row) => ({ run: text(row, 'run'), paper: keeperOf(absorbed, text(row, 'paper')) }))
}

function keeperOf(absorbed: Map<string, string>, paper: string): string {
  const keeper = absorbed.get(paper)
  return keeper === undefined ? paper : keeperOf(absorbed, keeper)
}

async function writePapers(changes: Changes, drafts: Draft[], links: LinksOfDrafts): Promise<void> {
  const changed = drafts.filter((draft) => draft.changed)
  const added = changed.filter((draft) => !draft.stored)
  const relinked = changed.filter((draft) => draft.stored && draft.relink)
  const retold = changed.filter((draft) => draft.stored && !draft.relink)
  await changes.changeEach(
    CREATE_PAPERS,
    added.map((draft) => ({ ...toPaperProperties(draft.reading), ...countOf(draft, links) })),
  )
  await changes.changeEach(UPDATE_PAPERS, [
    ...relinked.map((draft) => ({ ...toPaperProperties(draft.reading), ...countOf(draft, links) })),
    ...retold.map(({ reading }) => toMetadataProperties(reading.paper)),
  ])
  const ids = changed.flatMap(({ reading: { paper } }) =>
    idsOf(paper).flatMap((id) => (id === paper.id ? [] : [{ id, paper: paper.id }])),
  )
  await changes.changeEach(WRITE_PAPER_IDS, ids)
}

/** Links of the papers whose links are written. */
type LinksOfDrafts = Map<Draft, PaperLinks>

async function findLinks(changes: Changes, { drafts }: UpsertPlan): Promise<LinksOfDrafts> {
  const relinked = drafts.filter((draft) => draft.relink)
  const findings = relinked.flatMap(({ reading }) => reading.facts.concepts)
  const successors = await findSuccessors(changes, findings)
  return new Map(
    relinked.map((draft) => [draft, linksOf(draft.reading.paper.id, draft.reading.facts.concepts, successors)]),
  )
}

const countOf = (draft: Draft, links: LinksOfDrafts): CypherParams => ({
  concepts: links.get(draft)?.links.length ?? null,
})

async function writeLinks(changes: Changes, { drafts }: UpsertPlan, links: LinksOfDrafts): Promise<void> {
  const before = drafts.filter((draft) => draft.relink && draft.stored).map(({ reading }) => reading.paper.id)
  await replaceLinks(changes, before, [...links.values()])
}

async function writeBrought(changes: Changes, run: string, drafts: Draft[], moved: Brought[]): Promise<void> {
  const wanted = new Map<string, Brought>()
  for (const { reading } of drafts) {
    const brought = { run, paper: reading.paper.id }
    wanted.set(JSON.stringify(brought), brought)
  }
  for (const brought of moved) wanted.set(JSON.stringify(brought), brought)
  const stored = drafts.filter((draft) => draft.stored).map(({ reading }) => reading.paper.id)
  const known = await changes.readByIds(FIND_RUNS_OF, stored)
  for (const row of known) wanted.delete(JSON.stringify({ run: text(row, 'run'), paper: text(row, 'paper') }))
  await changes.changeEach(
    WRITE_BROUGHT,
    [...wanted.values()].map((brought) => ({ ...brought })),
  )
}
