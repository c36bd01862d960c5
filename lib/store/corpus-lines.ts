/** All that a store was given, as lines that make the same one anew elsewhere; what follows from it is derived there. */
import { type CorpusPaper, headLine, type QueryText } from '@/lib/model/corpus-line'
import type { Corrections } from '@/lib/model/correction'
import type { Run } from '@/lib/model/run'
import { askRunsOf } from './ask/health'
import type { CypherDriver } from './driver'
import type { GraphStore, Reading } from './graph-store'

/** What lines are made of: a store, or the server that has it open. */
export interface CorpusSource {
  revision(): Promise<number>
  runs(): Promise<readonly (Run & { papers?: number })[]>
  /** In order of id, `limit` at most; fewer are the last. */
  papers(afterId: string | undefined, limit: number): Promise<CorpusPaper[]>
}

export interface CorpusOptions {
  /** With what was found in each paper. */
  facts: boolean
  /** Identity of the store. */
  store?: string | undefined
  queries?: readonly QueryText[]
  corrections?: Corrections
  onPapers?(count: number): void
}

const BATCH = 500

export async function* papersOf(source: CorpusSource): AsyncGenerator<CorpusPaper[]> {
  for (let afterId: string | undefined; ; ) {
    const papers = await source.papers(afterId, BATCH)
    if (papers.length > 0) yield papers
    afterId = papers.at(-1)?.paper.id
    if (papers.length < BATCH) return
  }
}

/** Each chunk is some whole lines. */
export async function* corpusLines(source: CorpusSource, options: CorpusOptions): AsyncGenerator<string> {
  const before = [headLine({ revision: await source.revision(), store: options.store })]
  for (const { papers: _, ...run } of await source.runs()) before.push(JSON.stringify({ run }))
  for (const query of options.queries ?? []) before.push(JSON.stringify({ query }))
  for (const [id, said] of options.corrections ?? []) before.push(JSON.stringify({ correction: { id, ...said } }))
  yield `${before.join('\n')}\n`
  let count = 0
  for await (const papers of papersOf(source)) {
    const lines = papers.map(({ paper, facts, runs }) =>
      JSON.stringify(options.facts ? { paper, facts, runs } : { paper, runs }),
    )
    yield `${lines.join('\n')}\n`
    count += papers.length
    options.onPapers?.(count)
  }
}

/** A store with its engine: which runs brought a paper is asked for these papers alone. */
type Stored = Pick<GraphStore, 'revision' | 'runs' | 'readings'> & { driver: CypherDriver }

/** Its papers come with their facts. */
export interface StoredCorpus extends CorpusSource {
  papers(afterId: string | undefined, limit: number): Promise<(Reading & { runs: string[] })[]>
}

export const corpusOf = (store: Stored): StoredCorpus => ({
  revision: () => store.revision(),
  runs: () => store.runs(),
  async papers(afterId, limit) {
    const readings = await store.readings(afterId === undefined ? { limit } : { afterId, limit })
    const runs = await askRunsOf(
      store.driver,
      readings.map(({ paper }) => paper.id),
    )
    return readings.map((reading) => ({ ...reading, runs: runs.get(reading.paper.id) ?? [] }))
  },
})
