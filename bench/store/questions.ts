/** Asks every question many times, of nodes as people meet them: by their links, so that the large ones come often. */
import { indexNames, type NameIndex } from '@/app/_server/name-index'
import { encodeGraph } from '@/lib/api/columns'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { NameEntry } from '@/lib/store/graph-store'
import { randomFrom } from '@/test/lib/store/generate'
import { type Measured, milliseconds, percentiles, seconds } from './stopwatch'

interface Links {
  pick(): { paper: string; concept: string; name: string }
  clusters: string[]
}

const PICKED = 400

async function pickLinks(store: CypherGraphStore, names: readonly NameEntry[]): Promise<Links> {
  const random = randomFrom(5)
  const papers = names.filter(({ type }) => type === 'paper')
  const links: { paper: string; concept: string; name: string }[] = []
  for (let i = 0; i < PICKED; i++) {
    const page = await store.paper(papers[Math.floor(random() * papers.length)]!.id)
    for (const { concept } of page?.concepts ?? []) {
      links.push({ paper: page!.paper.id, concept: concept.id, name: concept.name })
    }
  }
  const clusters = (await store.clusters()).map(({ id }) => id)
  return { pick: () => links[Math.floor(random() * links.length)]!, clusters }
}

export async function askAll(store: CypherGraphStore): Promise<Measured> {
  const measured: Measured = {}
  let names: NameEntry[] = []
  let index: NameIndex | undefined
  measured['names for the search index, s'] = await seconds(async () => {
    names = await store.names()
  })
  measured['search index made, s'] = await seconds(async () => {
    index = await indexNames(names)
  })
  const { pick, clusters } = await pickLinks(store, names)
  const random = randomFrom(7)
  const questions: Record<string, () => Promise<unknown>> = {
    'concept page': () => store.concept(pick().concept),
    'neighborhood of a concept': () => store.neighborhood(conceptKey(pick().concept), { limit: 100 }),
    'neighborhood of a paper': () => store.neighborhood(paperKey(pick().paper), { limit: 100 }),
    search: async () => index?.find(typed(pick().name, random), { limit: 12 }),
    'related concepts': () => store.related(pick().concept),
    path: () => store.path(conceptKey(pick().concept), conceptKey(pick().concept)),
    'paper page': () => store.paper(pick().paper),
    'closest papers': () => store.closest(pick().paper),
    'cluster page': () => store.cluster(clusters[Math.floor(random() * clusters.length)]!),
    evidence: () => {
      const { paper, concept } = pick()
      return store.evidence(paper, concept)
    },
  }
  for (const [name, ask] of Object.entries(questions)) measured[`${name}, p50 / p95 ms`] = await percentiles(ask)
  Object.assign(measured, await askGraph(store))
  measured['health, ms'] = await milliseconds(() => store.health())
  return measured
}

/** A beginning, the whole name, or the name with two letters swapped. */
function typed(name: string, random: () => number): string {
  const way = random()
  if (way < 0.5) return name.slice(0, 4 + Math.floor(random() * 5))
  if (way < 0.75) return name
  const at = Math.floor(random() * Math.max(1, name.length - 2))
  return `${name.slice(0, at)}${name[at + 1] ?? ''}${name[at] ?? ''}${name.slice(at + 2)}`
}

async function askGraph(store: CypherGraphStore): Promise<Measured> {
  let bytes = 0
  let nodes = 0
  const first = await seconds(async () => {
    const graph = await store.graph({ most: 20_000 })
    nodes = graph.papers.length + graph.concepts.length
    bytes = encodeGraph(graph).length
  })
  return { 'graph as the page gets it, s': first, 'nodes in it / MB': `${nodes} / ${(bytes / 1e6).toFixed(1)}` }
}
