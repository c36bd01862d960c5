/**
 * `npm run bench -- store [--facts FILE] [--papers 10000,50000] [--engines grafeo,neo4j] [--crashes 50]`: loads papers into
 * each engine, asks every question many times, and prints one table per size (docs/scaling.md).
 */
import { parseArgs } from 'node:util'
import { crashRounds } from '@/test/lib/store/crash/crash-rounds'
import { randomFrom } from '@/test/lib/store/generate'
import { RELEASES, startNeo4j, whyNoServer } from '@/test/neo4j/server/neo4j-server'
import { openCorpus } from './corpus'
import { measureGrafeo, measureNeo4j } from './measure'
import type { Measured } from './stopwatch'
import { printTable } from './table'

const { values } = parseArgs({
  options: {
    /** JSON lines of `concordance extract --papers`, also gzipped. */
    facts: { type: 'string' },
    papers: { type: 'string', default: '10000' },
    engines: { type: 'string', default: 'grafeo,neo4j' },
    /** Ingests that are ended by kill -9. */
    crashes: { type: 'string', default: '0' },
  },
})

if (Number(values.crashes) > 0) {
  const options = { rounds: Number(values.crashes), papers: 400, batch: 20, random: randomFrom(11) }
  const { killed, acknowledged, lost, broken, isEqual } = await crashRounds(options)
  const cells = {
    'killed before the end': String(killed),
    'acknowledged papers, all rounds': String(acknowledged),
    'lost of them': String(lost.length),
    'broken rules': String(broken.length),
    'equal to an undisturbed store after the re-run': isEqual ? 'yes' : 'no',
  }
  printTable(`${values.crashes} ingests ended by kill -9`, { 'Grafeo 0.6.0': cells })
}

const corpus = openCorpus(values.facts)
for (const papers of values.papers.split(',').filter(Boolean).map(Number)) {
  const columns: Record<string, Measured> = {}
  if (values.engines.includes('grafeo')) columns['Grafeo 0.6.0'] = await measureGrafeo({ corpus, papers })
  if (values.engines.includes('neo4j')) {
    const why = await whyNoServer(RELEASES.lts)
    if (why) process.stdout.write(`Neo4j is left out: ${why}.\n`)
    else {
      const server = await startNeo4j(RELEASES.lts)
      try {
        columns[`Neo4j ${RELEASES.lts.version}`] = await measureNeo4j(server, { corpus, papers })
      } finally {
        await server.stop()
      }
    }
  }
  printTable(`${papers} ${corpus.name}`, columns)
}
