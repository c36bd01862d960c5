/** `concordance export`: the graph in the formats of other programs, or the whole corpus for another store. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { toBibtex } from '@/lib/graph/export-bibtex'
import { toCsv } from '@/lib/graph/export-csv'
import { toCypher } from '@/lib/graph/export-cypher'
import { toGexf } from '@/lib/graph/export-gexf'
import { toGraphml } from '@/lib/graph/export-graphml'
import { graphJson } from '@/lib/graph/graph-parts'
import type { QueryText } from '@/lib/model/corpus-line'
import type { GraphPart } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'
import { type CorpusSource, corpusLines, corpusOf, papersOf } from '@/lib/store/corpus-lines'
import { type Context, environmentFor, withStoreOrServer } from './context'
import { corpusThrough, ownTexts } from './corpus-through'
import { forceOption, refuseToOverwrite } from './new-file'
import { askServer, streamFromServer } from './server-api'
import { storeOption } from './store-option'

/** What an export is made of; each is asked for only where it is needed. */
interface Contents {
  /** The graph, with what proves its links. */
  parts(): AsyncIterable<GraphPart>
  /** The same as one JSON object, in chunks. */
  json(): AsyncIterable<string>
  corpus: CorpusSource
  queries(): Promise<QueryText[]>
}

type Write = (contents: Contents) => AsyncIterable<string>

const FORMATS: Record<string, Write> = {
  json: ({ json }) => asLine(json()),
  jsonl: ({ corpus }) => paperLines(corpus),
  corpus: allLines,
  gexf: ({ parts }) => toGexf(parts()),
  graphml: ({ parts }) => toGraphml(parts()),
  csv: ({ parts }) => toCsv(parts()),
  bibtex: ({ corpus }) => toBibtex(papersIn(corpus)),
  cypher: ({ parts, corpus }) => toCypher(parts(), papersIn(corpus)),
}

interface ExportOptions {
  format: string
  output?: string
  force?: boolean
  store?: string
}

export function exportCommand(context: Context): Command {
  return new Command('export')
    .summary('write the graph for other programs')
    .description(
      'Writes the graph to standard output: json (all of it), jsonl (the papers alone), corpus (papers, what was found in them, runs and your own queries: `npx concordance ingest` makes the same of it in any store), gexf and graphml (Gephi and others), csv (the links), bibtex (the papers), cypher (statements that make it anew in Neo4j). Concepts come with their other names and broader concepts, links with the sentence that proves them.',
    )
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(FORMATS)).makeOptionMandatory())
    .option('--output <file>', 'write to a file instead')
    .addOption(forceOption())
    .addOption(storeOption())
    .action((options: ExportOptions) => exportGraph(options, context))
}

async function exportGraph(options: ExportOptions, context: Context): Promise<void> {
  const environment = environmentFor(context, options.store)
  const write = FORMATS[options.format]
  // commander has seen to it that there is one.
  if (!write) return
  if (options.output !== undefined) await refuseToOverwrite(options.output, options)
  const queries = () => ownTexts(environment.dataFolder)
  const put = async (contents: Contents): Promise<void> => {
    const chunks = write(contents)
    if (options.output === undefined) for await (const chunk of chunks) await context.terminal.out(chunk)
    else await pipeline(Readable.from(chunks), createWriteStream(options.output))
  }
  await withStoreOrServer(
    context,
    environment,
    (store) => {
      const parts = () => store.wholeGraph(PROVEN)
      const corpus = corpusOf(store)
      return put({ parts, json: () => graphJson(parts()), corpus, queries })
    },
    (server) => {
      const query = { evidence: 'true' }
      const parts = () => only(askServer(server, 'graph', { query }))
      const json = () => streamFromServer(server, 'graph', { query })
      return put({ parts, json, corpus: corpusThrough(server), queries })
    },
  )
}

const PROVEN = { evidence: true }

async function* asLine(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  yield* chunks
  yield '\n'
}

async function* only<T>(all: Promise<T>): AsyncGenerator<T> {
  yield await all
}

async function* allLines({ corpus, queries }: Contents): AsyncGenerator<string> {
  yield* corpusLines(corpus, { facts: true, queries: await queries() })
}

async function* paperLines(corpus: CorpusSource): AsyncGenerator<string> {
  for await (const batch of papersOf(corpus)) yield batch.map(({ paper }) => `${JSON.stringify(paper)}\n`).join('')
}

async function* papersIn(corpus: CorpusSource): AsyncGenerator<Paper[]> {
  for await (const batch of papersOf(corpus)) yield batch.map(({ paper }) => paper)
}
