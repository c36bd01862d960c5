/** `GraphStore` over any engine that speaks our Cypher: each method hands its question to the module that answers it. */
import type { Role } from '@/lib/model/concept'
import type { Run } from '@/lib/model/run'
import { askArrivals, askBrought, askPapersOf } from './ask/brought'
import { askClosest } from './ask/closest'
import { askCluster } from './ask/cluster'
import { askCommon } from './ask/common'
import { askConcept } from './ask/concept'
import { askClusters, askGraph, askNames, askPaperNames, askPicture } from './ask/graph'
import { askGrowth, askKnownConcepts, askNewReadings, askPlacedIn, askRejected, askTogether } from './ask/growth'
import { askHealth, askIdentity, askPapersByRun, askRevision, askRuns } from './ask/health'
import { askNeighborhood } from './ask/neighborhood'
import { askOverview } from './ask/overview'
import { askEvidence, askPaper } from './ask/paper'
import { askPapers } from './ask/papers'
import { askPath } from './ask/path'
import { ReadingsInOrder } from './ask/readings'
import { askRelated } from './ask/related'
import { askSaying } from './ask/saying'
import { askWholeGraph, type WholeGraphOptions } from './ask/whole-graph'
import type { Derived, Grown } from './derivation'
import type { CypherDriver } from './driver'
import { patientDriver } from './drivers/patience'
import type { GraphStore, Reading } from './graph-store'
import { alone } from './write/alone'
import { writeDerived } from './write/derived'
import { writeGrown } from './write/grown'
import { removePapers, removeRun } from './write/remove'
import { endRun, startRun, upsertReadings } from './write/upsert'

export class CypherGraphStore implements GraphStore {
  /** For statements that a person typed, for snapshots and for what compares whole stores. */
  readonly driver: CypherDriver
  readonly #readings: ReadingsInOrder
  #patient: CypherGraphStore | undefined

  constructor(driver: CypherDriver) {
    this.driver = driver
    this.#readings = new ReadingsInOrder(driver)
  }

  /** The same for work that a server's restart must not break off; an embedded store has no server. */
  patient(): CypherGraphStore {
    if (this.driver.engine === 'grafeo') return this
    this.#patient ??= new CypherGraphStore(patientDriver(this.driver))
    return this.#patient
  }

  health = () => askHealth(this.driver)
  revision = () => askRevision(this.driver)
  identity = () => askIdentity(this.driver)
  runs = () => askRuns(this.driver)
  brought = (runId: string) => askBrought(this.driver, runId)
  arrivals = (papers: readonly string[]) => askArrivals(this.driver, papers)
  papersOf = (concepts: readonly string[]) => askPapersOf(this.driver, concepts)
  papersByRun = () => askPapersByRun(this.driver)

  startRun = (run: Run) => startRun(this.driver, run)
  endRun = (runId: string) => endRun(this.driver, runId)
  upsertReadings = (runId: string, readings: Reading[]) => upsertReadings(this.driver, runId, readings)
  removePapers = (ids: string[]) => removePapers(this.driver, ids)
  removeRun = (runId: string) => removeRun(this.driver, runId)
  readings = (options: { afterId?: string; limit?: number } = {}) =>
    this.#readings.ask(options.afterId, options.limit ?? 500)
  picture = () => askPicture(this.driver)
  writeDerived = (derived: Derived) => writeDerived(this.driver, derived)

  growth = () => askGrowth(this.driver)
  newReadings = () => askNewReadings(this.driver)
  knownConcepts = (by: 'id' | 'key', asked: string[]) => askKnownConcepts(this.driver, by, asked)
  rejected = (ids: string[]) => askRejected(this.driver, ids)
  together = (pairs: { source: string; target: string }[]) => askTogether(this.driver, pairs)
  placedIn = (cells: string[]) => askPlacedIn(this.driver, cells)
  writeGrown = (grown: Grown) => writeGrown(this.driver, grown)

  graph = ({ most }: { most?: number | undefined } = {}) =>
    most === undefined ? askGraph(this.driver) : askOverview(this.driver, most)
  wholeGraph = (options?: WholeGraphOptions) => askWholeGraph(this.driver, options)
  names = () => askNames(this.driver)
  paperNames = (ids: readonly string[]) => askPaperNames(this.driver, ids)
  paper = (id: string) => askPaper(this.driver, id)

  papers = (ids: readonly string[]) => askPapers(this.driver, ids)
  concept = (id: string) => askConcept(this.driver, id)
  saying = (words: string) => askSaying(this.driver, words)
  closest = (paperId: string, limit = 20) => askClosest(this.driver, paperId, limit)
  related = (conceptId: string, limit = 20) => askRelated(this.driver, conceptId, limit)
  evidence = (paperId: string, conceptId: string) => askEvidence(this.driver, paperId, conceptId)
  clusters = () => askClusters(this.driver)
  cluster = (id: string) => askCluster(this.driver, id)
  path = (fromKey: string, toKey: string, maxHops = 6) => askPath(this.driver, fromKey, toKey, maxHops)
  common = (keys: readonly string[], options?: { ids?: boolean }) => askCommon(this.driver, keys, options)
  neighborhood = (key: string, options: { roles?: Role[]; limit?: number } = {}) =>
    askNeighborhood(this.driver, key, options)

  alone = <T>(task: string, work: () => Promise<T>) => alone(this.driver, task, work)

  close = () => this.driver.close()
}
