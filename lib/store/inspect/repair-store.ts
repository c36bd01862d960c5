/**
 * Sets right what `inspectStore` found, from each paper's own facts. Papers whose facts are no good are left without any,
 * for the caller to extract anew, and what follows from all facts is left to `derive`.
 */
import type { Run } from '@/lib/model/run'
import type { CypherDriver } from '@/lib/store/driver'
import { toSuccessorMap } from '@/lib/store/links'
import { toReading } from '@/lib/store/paper-row'
import { ALL_SUCCESSORS, leaveClusters } from '@/lib/store/queries/derived'
import { COUNT_REMOVAL } from '@/lib/store/queries/growth'
import { COUNT_CONCEPTS_ANEW, COUNT_PAPERS_ANEW, FORGET_FACTS, forgetCluster } from '@/lib/store/queries/inspect'
import { DELETE_ORPHANS, FIND_PAPERS, WRITE_BROUGHT } from '@/lib/store/queries/upsert'
import { linksOf, replaceLinks } from '@/lib/store/write/link-changes'
import { transact } from '@/lib/store/write/transact'
import { startRun } from '@/lib/store/write/upsert'
import type { Flaws } from './flaws'

const BATCH = 200

/** @param run for papers that no run brought. */
export async function repairStore(driver: CypherDriver, flaws: Flaws, run: Run): Promise<void> {
  const relinked = [...flaws.facts, ...flaws.links]
  await transact(driver, async (changes) => {
    // What was derived is not of these links any more, also where the repair ends here.
    if (relinked.length > 0) await changes.change(COUNT_REMOVAL)
    await changes.changeEach(FORGET_FACTS, flaws.facts)
    // First of all: a concept that is counted too low would go with its links when it loses one.
    await changes.changeEach(COUNT_PAPERS_ANEW, flaws.conceptCounts)
  })
  for (let at = 0; at < relinked.length; at += BATCH) await linkAnew(driver, relinked.slice(at, at + BATCH))
  await bringHome(driver, flaws.runs, run)
  await transact(driver, async (changes) => {
    await changes.changeEach(COUNT_CONCEPTS_ANEW, [...relinked, ...flaws.paperCounts])
    await changes.changeEach(COUNT_PAPERS_ANEW, flaws.conceptCounts)
    await changes.changeEach(DELETE_ORPHANS, flaws.conceptCounts)
    for (const [label, ids] of [
      ['Paper', flaws.paperClusters],
      ['Concept', flaws.conceptClusters],
    ] as const) {
      await changes.changeEach(leaveClusters(label), ids)
      await changes.changeEach(forgetCluster(label), ids)
    }
  })
}

function linkAnew(driver: CypherDriver, ids: string[]): Promise<void> {
  return transact(driver, async (changes) => {
    const rows = await changes.read(ALL_SUCCESSORS)
    const successors = toSuccessorMap(rows)
    const readings = (await changes.readByIds(FIND_PAPERS, ids)).map(toReading)
    const links = readings.map(({ paper, facts }) => linksOf(paper.id, facts.concepts, successors))
    await replaceLinks(changes, ids, links)
  })
}

async function bringHome(driver: CypherDriver, papers: string[], run: Run): Promise<void> {
  if (papers.length === 0) return
  await startRun(driver, run)
  await transact(driver, (changes) =>
    changes.changeEach(
      WRITE_BROUGHT,
      papers.map((paper) => ({ run: run.id, paper })),
    ),
  )
}
