/** Runs the shipped saved queries as a person would, in the sandbox, with parameters taken from the corpus. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'
import { readQueries } from '@/lib/queries/read-queries'
import { runSavedQuery } from '@/lib/queries/run-query'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { Neo4jSettings } from '@/lib/store/open-graph-store'
import { openQueryRunner } from '@/lib/store/sandbox/query-runner'
import { randomFrom } from '@/test/lib/store/generate'
import { projectRoot } from '@/test/project-root'
import { type Measured, percentiles } from './stopwatch'

const ASKED = 10
/** Papers of a concept that a person would ask about, where the corpus has such. */
const KNOWN_BY = 4

export async function runQueries(
  store: CypherGraphStore,
  { folder, neo4j }: { folder: string; neo4j?: Neo4jSettings },
): Promise<Measured> {
  const program = path.join(projectRoot(), 'dist/sandbox-child.js')
  if (!existsSync(program)) return { 'saved queries': 'not built: npm run build' }
  const { queries } = await readQueries({ shipped: path.join(projectRoot(), 'queries') })
  const values = await valuesOf(store)
  const runner = await openQueryRunner({ store, neo4j, program, folder })
  const measured: Measured = {}
  try {
    for (const query of queries) {
      const ask = () => runSavedQuery(query, values(query), { runner, resolve: async (_, id) => ({ id }) })
      measured[`query ${query.slug}, p50 / p95 ms`] = await percentiles(ask, ASKED).catch((error: unknown) =>
        error instanceof Error ? error.message.slice(0, 60) : 'failed',
      )
    }
  } finally {
    await runner.close()
  }
  return measured
}

/** Concepts of the wanted kind by their papers, so that the large ones come often. */
async function valuesOf(store: CypherGraphStore): Promise<(query: SavedQuery) => Record<string, string | number>> {
  const random = randomFrom(9)
  const names = await store.names()
  const concepts = names.filter(({ type }) => type === 'concept')
  const papers = names.filter(({ type }) => type === 'paper')
  const clusters = await store.clusters()
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)]
  const chosen = ({ kind, of, default: preset }: Parameter): string | number => {
    if (kind === 'paper') return pick(papers)?.id ?? ''
    if (kind === 'cluster') return pick(clusters)?.id ?? ''
    if (kind === 'concept') {
      const fitting = concepts.filter((entry) => of === undefined || entry.kind === of)
      const known = fitting.filter(({ weight }) => weight > KNOWN_BY)
      return pick(known.length > 0 ? known : fitting)?.id ?? ''
    }
    return preset ?? 1
  }
  return (query) => Object.fromEntries(query.parameters.map((parameter) => [parameter.name, chosen(parameter)]))
}
