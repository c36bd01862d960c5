/**
 * `npm run bench -- layout [--papers 300,1000,5000]`: derives from made-up papers of several sizes and prints one table:
 * processor time, the picture, bytes on the wire.
 */
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { decodeGraph, encodeGraph } from '@/lib/api/columns'
import { type Computed, type ComputeStep, computeDerived } from '@/lib/derive/compute'
import type { PaperFacts } from '@/lib/derive/paper-facts'
import { conceptKey, type Graph, paperKey } from '@/lib/model/graph'
import { plantPapers } from './planted'

const { values } = parseArgs({ options: { papers: { type: 'string', default: '300,1000,5000' } } })

const kilobytes = (bytes: { length: number }): string => `${Math.round(bytes.length / 1000)} kB`

/** Processor time, since another program on the machine must not count. */
function timed<T>(work: () => T): { result: T; milliseconds: number } {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return { result, milliseconds: Math.round((user + system) / 1000) }
}

function toGraph(
  papers: readonly PaperFacts[],
  { concepts, coOccurrences, clusters, places, successors }: Computed,
): Graph {
  const placeOf = new Map(places.map(({ key, x, y, cluster }) => [key, { x, y, ...(cluster ? { cluster } : {}) }]))
  const successorOf = new Map(successors.map(({ from, to }) => [from, to]))
  const counts = new Map<string, number>()
  const edges = papers.flatMap(({ id, findings }) =>
    findings.map((finding) => {
      const concept = successorOf.get(finding.id) ?? finding.id
      counts.set(concept, (counts.get(concept) ?? 0) + 1)
      return {
        paper: id,
        concept,
        role: finding.role,
        confidence: finding.confidence,
        salience: finding.salience,
        count: finding.mentions,
      }
    }),
  )
  return {
    papers: papers.map(({ id, findings }) => ({
      id,
      title: findings.map(({ name }) => name).join(' '),
      concepts: findings.length,
      ...placeOf.get(paperKey(id)),
    })),
    concepts: concepts.map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      papers: counts.get(id) ?? 0,
      ...placeOf.get(conceptKey(id)),
    })),
    edges,
    coOccurrences,
    clusters,
  }
}

/** Share of nodes that stand nearer to the middle of their own cluster than to that of any other. */
function separation({ places, clusters }: Computed): string {
  const middles = clusters.map(({ id }) => {
    const own = places.filter(({ cluster }) => cluster === id)
    return {
      id,
      x: own.reduce((sum, { x }) => sum + x, 0) / own.length,
      y: own.reduce((sum, { y }) => sum + y, 0) / own.length,
    }
  })
  let home = 0
  for (const { x, y, cluster } of places) {
    const distances = middles.map((middle) => Math.hypot(middle.x - x, middle.y - y))
    if (middles[distances.indexOf(Math.min(...distances))]?.id === cluster) home++
  }
  return `${((100 * home) / places.length).toFixed(1)} %`
}

function measure(count: number): Record<string, string> {
  const papers = plantPapers(count)
  const steps: Partial<Record<ComputeStep, number>> = {}
  let running: ComputeStep | undefined
  let since = process.cpuUsage()
  const lap = (step?: ComputeStep): void => {
    const { user, system } = process.cpuUsage(since)
    if (running) steps[running] = Math.round((user + system) / 1000)
    running = step
    since = process.cpuUsage()
  }
  const computed = computeDerived(papers, undefined, { onStep: lap })
  lap()
  const clusterOf = new Map(computed.places.flatMap(({ key, cluster }) => (cluster ? [[key, cluster] as const] : [])))
  const places = new Map(computed.places.map(({ key, x, y }) => [key, { x, y }]))
  const more = [
    ...papers,
    ...plantPapers(count + 10)
      .slice(-10)
      .map((paper) => ({ ...paper, id: `new ${paper.id}` })),
  ]
  const grown = timed(() => computeDerived(more, { clusters: computed.clusters, clusterOf, places }))
  const graph = toGraph(papers, computed)
  const json = Buffer.from(JSON.stringify(graph))
  const encoded = timed(() => encodeGraph(graph))
  const parsed = timed(() => JSON.parse(json.toString()))
  const decoded = timed(() => decodeGraph(encoded.result))
  return {
    'nodes / links': `${places.size} / ${graph.edges.length}`,
    ...Object.fromEntries(Object.entries(steps).map(([step, value]) => [step, `${value} ms`])),
    'ten papers more': `${grown.milliseconds} ms`,
    'clusters found': String(computed.clusters.length),
    'nearest to the own cluster': separation(computed),
    'JSON, gzip': `${kilobytes(json)}, ${kilobytes(gzipSync(json))}`,
    'columns, gzip': `${kilobytes(encoded.result)}, ${kilobytes(gzipSync(encoded.result))}`,
    'JSON parsed': `${parsed.milliseconds} ms`,
    'columns encoded, decoded': `${encoded.milliseconds} ms, ${decoded.milliseconds} ms`,
  }
}

const sizes = values.papers.split(',').map(Number)
const columns = sizes.map(measure)
const rows = Object.keys(columns[0] ?? {})
process.stdout.write(`| papers | ${sizes.join(' | ')} |\n| --- | ${sizes.map(() => '---').join(' | ')} |\n`)
for (const row of rows)
  process.stdout.write(`| ${row} | ${columns.map((column) => column[row] ?? '–').join(' | ')} |\n`)
