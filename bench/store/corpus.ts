/** The papers that are stored: lines of `concordance extract --papers`, or generated ones where no file is given. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Reading } from '@/lib/store/graph-store'
import { generateReadings } from '@/test/lib/store/generate'

export interface BenchCorpus {
  name: string
  /** The first `papers`, in batches. */
  batches(papers: number, size: number): AsyncGenerator<Reading[]>
  /** Ten papers that are not among the first `papers`. */
  tenMore(papers: number): Promise<Reading[]>
}

export function openCorpus(file: string | undefined): BenchCorpus {
  if (file === undefined) return generated
  return {
    name: 'real abstracts',
    batches: (papers, size) => batchesOf(file, papers, size),
    tenMore: async (papers) => {
      for await (const batch of batchesOf(file, papers + 10, papers + 10)) {
        const rest = batch.slice(papers)
        return rest.length === 10 ? rest : batch.slice(0, 10).map(retold)
      }
      return []
    },
  }
}

const generated: BenchCorpus = {
  name: 'generated papers, 10 concepts each',
  async *batches(papers, size) {
    for (let at = 0; at < papers; at += size) yield generateReadings(at, Math.min(papers, at + size))
  },
  tenMore: async (papers) => generateReadings(papers, papers + 10),
}

/** The same paper under another id, with every third concept under a new name: as real ones bring new names. */
function retold({ paper, facts }: Reading, at: number): Reading {
  const id = `again:${at}`
  const concepts = facts.concepts.map((finding, i) =>
    i % 3 === 0 ? { ...finding, id: `${finding.id}-again-${at}`, name: `${finding.name} again ${at}` } : finding,
  )
  const { doi: _, arxivId: __, ...rest } = paper
  return { paper: { ...rest, id, otherIds: [] }, facts: { ...facts, id, concepts } }
}

async function* batchesOf(file: string, papers: number, size: number): AsyncGenerator<Reading[]> {
  const bytes = createReadStream(file)
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes
  let batch: Reading[] = []
  let read = 0
  for await (const line of createInterface({ input })) {
    if (read >= papers) break
    batch.push(JSON.parse(line) as Reading)
    read++
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
