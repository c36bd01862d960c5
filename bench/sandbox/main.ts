/**
 * `npm run bench -- sandbox [--facts FILE] [--papers sample,10000] [--engines grafeo,neo4j]`: how long a server's answers
 * take while ten statements are always under way that would never end, against their usual time. The page must be built.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { RELEASES, startNeo4j, whyNoServer } from '@/test/neo4j/server/neo4j-server'
import { measure } from './measure'
import { printTable } from './print-table'
import { serve } from './serve'

const { values } = parseArgs({
  options: {
    /** JSON lines of `concordance extract --papers`, not gzipped. */
    facts: { type: 'string' },
    /** How many of them; `sample` is the corpus that the server brings along. */
    papers: { type: 'string', default: 'sample' },
    engines: { type: 'string', default: 'grafeo,neo4j' },
    /** What neo4j.conf says of db.memory.transaction.max, such as 256m; a server as it comes has no such bound. */
    'transaction-memory': { type: 'string' },
  },
})

const memory = values['transaction-memory']
for (const papers of values.papers.split(',')) {
  const corpus = papers === 'sample' ? undefined : { facts: values.facts ?? '', papers: Number(papers) }
  const title = corpus ? `${papers} papers` : 'the sample'
  if (values.engines.includes('grafeo')) await serveAndMeasure(`Grafeo 0.6.0, ${title}`, { corpus })
  if (!values.engines.includes('neo4j')) continue
  const why = await whyNoServer(RELEASES.lts)
  if (why) {
    process.stdout.write(`Neo4j is left out: ${why}.\n`)
    continue
  }
  const neo4j = await startNeo4j(RELEASES.lts, {
    collector: 'G1',
    configuration: memory ? { 'db.memory.transaction.max': memory } : {},
  })
  try {
    await serveAndMeasure(`Neo4j ${RELEASES.lts.version}, ${title}`, { corpus, neo4j: neo4j.settings })
  } finally {
    await neo4j.stop()
  }
}

async function serveAndMeasure(title: string, content: Omit<Parameters<typeof serve>[0], 'folder'>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-bench-'))
  try {
    const server = await serve({ ...content, folder })
    try {
      printTable(title, await measure(server.url))
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
