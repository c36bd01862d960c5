import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extractReadings } from '@/ingest/extract-readings'
import { type BatchExtractor, type Extractor, inThisThread, onAllCores } from '@/ingest/extractor'
import { ingest } from '@/ingest/ingest'
import { problem, type ReadRecord } from '@/ingest/read/record'
import type { Facts } from '@/lib/model/facts'
import { paperSchema } from '@/lib/model/paper'
import { openGraphStore } from '@/lib/store/open-graph-store'

const factsOf = (id: string): Facts => ({ id, extractor: 'none-1', concepts: [] })
const none: Extractor = { version: 'none-1', extract: ({ id }) => factsOf(id) }
const run = { id: 'r', at: '2026-01-01T00:00:00Z', source: 'file', sample: false }

async function* records(count: number, more: ReadRecord[] = []): AsyncGenerator<ReadRecord> {
  for (let i = 0; i < count; i++) {
    yield { type: 'paper', paper: paperSchema.parse({ id: `x:${String(i).padStart(3, '0')}`, title: `Paper ${i}` }) }
  }
  yield* more
}

describe('ingest', () => {
  it('stores papers under one run and reports counts and problems', async () => {
    const store = await openGraphStore({ memory: true })
    const seen: number[] = []
    const report = await ingest({
      papers: records(70, [problem('file', 'A bad record.', { line: 7 })]),
      extractor: inThisThread(none),
      store,
      run,
      batchSize: 32,
      onProgress: ({ papers }) => seen.push(papers),
    })
    expect(report).toEqual({
      run: 'r',
      added: 70,
      updated: 0,
      unchanged: 0,
      problems: [{ source: 'file', reason: 'A bad record.', line: 7 }],
    })
    expect(seen).toEqual([32, 64, 70])
    expect(await store.runs()).toEqual([{ ...run, extractor: 'none-1', papers: 70 }])
    await store.close()
  })

  it('opens no run for a file without papers', async () => {
    const store = await openGraphStore({ memory: true })
    const report = await ingest({
      papers: records(0, [problem('f', 'Bad.')]),
      extractor: inThisThread(none),
      store,
      run,
    })
    expect(report).toMatchObject({ added: 0, problems: [{ reason: 'Bad.' }] })
    expect(await store.runs()).toEqual([])
    await store.close()
  })
})

describe('extractReadings', () => {
  it('keeps the order of the papers when batches end in another', async () => {
    const waiting: (() => void)[] = []
    const extractor: BatchExtractor = {
      version: 'none-1',
      lanes: 3,
      extract: (papers) =>
        new Promise((resolve) => {
          waiting.push(() => resolve(papers.map(({ id }) => factsOf(id))))
          // The last of three to come is the first to be answered.
          if (waiting.length === 3) for (const answer of waiting.splice(0).reverse()) answer()
        }),
      close: async () => {},
    }
    const ids: string[] = []
    for await (const readings of extractReadings(records(18), extractor, { batchSize: 2 })) {
      ids.push(...readings.map(({ paper }) => paper.id))
    }
    expect(ids).toEqual([...ids].sort())
    expect(ids).toHaveLength(18)
  })

  it('fails where the extractor fails', async () => {
    const failing: BatchExtractor = { ...inThisThread(none), extract: () => Promise.reject(new Error('no model')) }
    const all = async () => {
      for await (const _ of extractReadings(records(3), failing));
    }
    await expect(all()).rejects.toThrow('no model')
  })
})

describe('onAllCores', () => {
  it('spreads later batches over threads and gives the same facts in order', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'concordance-'))
    const worker = path.join(folder, 'worker.mjs')
    writeFileSync(
      worker,
      `import { threadId } from 'node:worker_threads'
       export const extractBatch = (papers) => papers.map(({ id }) => ({ id, extractor: 'thread-' + Math.sign(threadId), concepts: [] }))`,
    )
    const extractor = onAllCores(none, pathToFileURL(worker), { patience: 1, threads: 2 })
    try {
      const facts: Facts[] = []
      for await (const readings of extractReadings(records(50), extractor, { batchSize: 5 })) {
        facts.push(...readings.map((reading) => reading.facts))
      }
      expect(facts.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, i) => `x:${String(i).padStart(3, '0')}`))
      expect(facts.map(({ extractor }) => extractor)).toEqual([
        ...Array(5).fill('none-1'),
        ...Array(45).fill('thread-1'),
      ])
    } finally {
      await extractor.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('stays in this thread where the worker is not built', async () => {
    const extractor = onAllCores(none, pathToFileURL('/nowhere/worker.js'), { patience: 0, threads: 2 })
    expect(await extractor.extract([paperSchema.parse({ id: 'x', title: 'T' })])).toEqual([factsOf('x')])
  })
})
