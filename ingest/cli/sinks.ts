/** Whoever takes a corpus in: the store that is open here, or the server that has it open. */
import type { Problem } from '@/lib/model/paper'
import type { Run } from '@/lib/model/run'
import { StoreError } from '@/lib/store/errors'
import type { GraphStore, Reading } from '@/lib/store/graph-store'
import { handOver } from './hand-over'
import type { CorpusSink } from './load-corpus'
import { askServer } from './server-api'
import type { Server } from './server-file'

export const sinkHere = (store: GraphStore): CorpusSink => store

export interface ServerSink extends CorpusSink {
  /** Has the server work out what follows, once all is handed over, and take the sample out where that is wanted. */
  finish(withoutSample: boolean): Promise<{ removed: number }>
}

export function sinkThere(server: Server, onProblem: (problem: Problem) => void): ServerSink {
  const runs = new Map<string, Run>()
  /** The last paper of each run, which goes once more where there is something to say of the run: it changes nothing. */
  const last = new Map<string, Reading[]>()
  let before = 0
  const send = async (
    run: string,
    readings: Reading[],
    { unfinished = false, withoutSample = false, derive = false },
  ) => {
    const known = runs.get(run)
    if (!known) throw new StoreError('FAILED', `Papers belong to a run, and run ${run} isn't open. Start it first.`)
    const options = { run: { ...known, unfinished }, before, withoutSample, derive }
    const report = await handOver(server, only(readings), options)
    before += readings.length
    for (const problem of report?.problems ?? []) onProblem(problem)
    return report ?? { run, added: 0, updated: 0, unchanged: 0, removed: 0, problems: [] }
  }
  return {
    async startRun(run) {
      runs.set(run.id, run)
    },
    async upsertReadings(run, readings) {
      last.set(run, readings.slice(0, 1))
      return send(run, readings, { unfinished: true })
    },
    async endRun(run) {
      const readings = last.get(run)
      if (readings) await send(run, readings, {})
    },
    async finish(withoutSample) {
      const [run, readings] = [...last].at(-1) ?? []
      if (run && readings) return send(run, readings, { withoutSample, derive: true })
      // A corpus may bring corrections and nothing else.
      await askServer(server, 'derive')
      return { removed: 0 }
    },
  }
}

async function* only(readings: Reading[]): AsyncGenerator<Reading[]> {
  yield readings
}
