/** `concordance export`: the graph in the formats of other programs. */
import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { toBibtex } from '@/lib/graph/export-bibtex'
import { toCsv } from '@/lib/graph/export-csv'
import { toCypher } from '@/lib/graph/export-cypher'
import { toGexf } from '@/lib/graph/export-gexf'
import { toGraphml } from '@/lib/graph/export-graphml'
import type { Graph } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'
import type { GraphStore } from '@/lib/store/graph-store'
import { type Context, environmentFor, withStoreOrServer } from './context'
import { askServer } from './server-api'
import type { Server } from './server-file'
import { storeOption } from './store-option'

/** What an export is made of; each is asked for only where it is needed. */
interface Contents {
  graph(): Promise<Graph>
  papers(): Promise<Paper[]>
}

const FORMATS: Record<string, (contents: Contents) => Promise<string>> = {
  json: async ({ graph }) => `${JSON.stringify(await graph())}\n`,
  jsonl: async ({ papers }) => (await papers()).map((paper) => `${JSON.stringify(paper)}\n`).join(''),
  gexf: async ({ graph }) => toGexf(await graph()),
  graphml: async ({ graph }) => toGraphml(await graph()),
  csv: async ({ graph }) => toCsv(await graph()),
  bibtex: async ({ papers }) => toBibtex(await papers()),
  cypher: async ({ graph, papers }) => toCypher(await graph(), await papers()),
}

interface ExportOptions {
  format: string
  output?: string
  store?: string
}

export function exportCommand(context: Context): Command {
  return new Command('export')
    .summary('write the graph for other programs')
    .description(
      'Writes the graph to standard output: json (all of it), jsonl (the papers, as `concordance ingest` reads them), gexf and graphml (Gephi and others), csv (the links), bibtex (the papers), cypher (statements that make it anew).',
    )
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(FORMATS)).makeOptionMandatory())
    .option('--output <file>', 'write to a file instead')
    .addOption(storeOption())
    .action((options: ExportOptions) => exportGraph(options, context))
}

async function exportGraph(options: ExportOptions, context: Context): Promise<void> {
  const write = FORMATS[options.format] ?? (() => Promise.resolve(''))
  const text = await withStoreOrServer(
    context,
    environmentFor(context, options.store),
    (store) => write({ graph: () => store.graph(), papers: () => papersOf(store) }),
    (server) => write({ graph: () => askServer(server, 'graph'), papers: () => papersThrough(server) }),
  )
  if (options.output === undefined) return context.terminal.out(text)
  await writeFile(options.output, text)
}

const BATCH = 500

async function papersOf(store: GraphStore): Promise<Paper[]> {
  const papers: Paper[] = []
  for (let afterId: string | undefined; ; ) {
    const readings = await store.readings(afterId === undefined ? { limit: BATCH } : { afterId, limit: BATCH })
    papers.push(...readings.map(({ paper }) => paper))
    afterId = readings.at(-1)?.paper.id
    if (readings.length < BATCH) return papers
  }
}

/** The server gives papers one by one. */
async function papersThrough(server: Server): Promise<Paper[]> {
  const papers: Paper[] = []
  for (const { id } of (await askServer(server, 'graph')).papers) {
    papers.push((await askServer(server, 'paper', { params: { id } })).paper)
  }
  return papers
}
