/** What the store is and how much it holds. */
import type { Health } from '@/lib/model/page'
import type { Run } from '@/lib/model/run'
import type { CypherDriver } from '@/lib/store/driver'
import { toRun } from '@/lib/store/paper-row'
import { COUNT_CLUSTERS, COUNT_CONCEPTS, COUNT_PAPERS } from '@/lib/store/queries/health'
import { LIST_RUNS, PAPERS_BY_RUN } from '@/lib/store/queries/runs'
import { STORE_STATE } from '@/lib/store/queries/store'
import { FIND_RUNS_OF } from '@/lib/store/queries/upsert'
import { defined, number, optionalText, text } from '@/lib/store/row'
import { SCHEMA_VERSION } from '@/lib/store/schema'

interface State {
  /** 0 where nothing was ever written. */
  revision: number
  /** Which corrections all was derived with; empty for none. */
  corrections: string
  /** Tells stores apart whose revisions may be the same; missing where it was never opened to be written. */
  identity?: string | undefined
}

async function askState(driver: CypherDriver): Promise<State> {
  const [state] = await driver.read(STORE_STATE)
  if (!state) return { revision: 0, corrections: '' }
  return defined({
    revision: number(state, 'revision'),
    corrections: optionalText(state, 'corrections') ?? '',
    identity: optionalText(state, 'identity'),
  })
}

export const askRevision = async (driver: CypherDriver): Promise<number> => (await askState(driver)).revision

export const askIdentity = async (driver: CypherDriver): Promise<string | undefined> =>
  (await askState(driver)).identity

export async function askRuns(driver: CypherDriver): Promise<(Run & { papers: number })[]> {
  const rows = await driver.read(LIST_RUNS)
  return rows.map((row) => ({ ...toRun(row), papers: number(row, 'papers') }))
}

/** Ids of the papers that each run brought; a paper stands under every run that did. */
export async function askPapersByRun(driver: CypherDriver): Promise<Map<string, string[]>> {
  const papers = new Map<string, string[]>()
  for (const row of await driver.read(PAPERS_BY_RUN)) {
    const run = text(row, 'run')
    const brought = papers.get(run)
    if (brought) brought.push(text(row, 'paper'))
    else papers.set(run, [text(row, 'paper')])
  }
  return papers
}

export async function askHealth(driver: CypherDriver): Promise<Omit<Health, 'version' | 'readonly'>> {
  const count = async (cypher: string): Promise<number> => {
    const [row] = await driver.read(cypher)
    return row ? number(row, 'count') : 0
  }
  const [engineVersion, papers, concepts, clusters, state, runs] = await Promise.all([
    driver.version(),
    count(COUNT_PAPERS),
    count(COUNT_CONCEPTS),
    count(COUNT_CLUSTERS),
    askState(driver),
    askRuns(driver),
  ])
  const amounts = { papers, concepts, clusters, ...state, runs }
  return { engine: driver.engine, engineVersion, schemaVersion: SCHEMA_VERSION, ...amounts }
}

/** The runs that brought each of these papers. */
export async function askRunsOf(driver: CypherDriver, ids: string[]): Promise<Map<string, string[]>> {
  const runs = new Map<string, string[]>()
  for (const row of await driver.read(FIND_RUNS_OF, { ids })) {
    const paper = text(row, 'paper')
    runs.set(paper, [...(runs.get(paper) ?? []), text(row, 'run')].sort())
  }
  return runs
}
