/** Whoever takes a corpus in: the store that is open here, or the server that has it open. */
import type { Problem } from '@/lib/model/paper'
import type { Run } from '@/lib/model/run'
import { StoreError } from '@/lib/store/errors'
import type { GraphStore, Reading } from '@/lib/store/graph-store'
import { handOver } from './hand-over'
import type { CorpusSink } from './load-corpus'
import type { Server } from './server-file'

export const sinkHere = (store: GraphStore): CorpusSink => store

export interface ServerSink extends CorpusSink {
  /** Has the server work out what follows, once all is handed over, and take the sample out where that is wanted. */
  finish(withoutSample: boolean): Promise<{ removed: number }>
}

export function sinkThere(server: Server, onProblem: (problem: Problem) => void): ServerSink {
  const runs = new Map<string, Run>()
  let before = 0
  let last: { run: string; readings: Reading[] } | undefined
  const send = async (run: string, readings: Reading[], options: { withoutSample: boolean; derive: boolean }) => {
    const known = runs.get(run)
    if (!known) throw new StoreError('FAILED', `Papers belong to a run, and run ${run} isn't open. Start it first.`)
    const report = await handOver(server, only(readings), { run: known, before, ...options })
    before += readings.length
    for (const problem of report?.problems ?? []) onProblem(problem)
    return report ?? { run, added: 0, updated: 0, unchanged: 0, removed: 0, problems: [] }
  }
  return {
    async startRun(run) {
      runs.set(run.id, run)
    },
    async upsertReadings(run, readings) {
      last = { run, readings: readings.slice(0, 1) }
      return send(run, readings, { withoutSample: false, derive: false })
    },
    // The last paper once more changes nothing, and ends what was left for later.
    finish: async (withoutSample) =>
      last ? send(last.run, last.readings, { withoutSample, derive: true }) : { removed: 0 },
  }
}

async function* only(readings: Reading[]): AsyncGenerator<Reading[]> {
  yield readings
}
