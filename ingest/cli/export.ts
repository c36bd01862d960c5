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
import type { GraphPart } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'
import { type CorpusSource, corpusLines, corpusOf, papersOf } from '@/lib/store/corpus-lines'
import { type Context, environmentFor, UsageError, withStoreOrServer } from './context'
import { corpusThrough, ownWords } from './corpus-through'
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
  own(): ReturnType<typeof ownWords>
}

type Write = (contents: Contents) => AsyncIterable<string>

const FORMATS: Record<string, Write> = {
  json: ({ json }) => asLine(json()),
  jsonl: ({ corpus }) => paperLines(corpus),
  corpus: allLines,
  gexf: ({ parts }) => toGexf(parts()),
  graphml: ({ parts }) => toGraphml(parts()),
  csv: ({ parts }) => toCsv(parts()),
  bibtex: ({ corpus }) => toBibtex(() => papersIn(corpus)),
  cypher: ({ parts, corpus }) => toCypher(parts(), papersIn(corpus)),
}

/** What `--without` leaves out of a part. */
const LEFT_OUT = {
  'co-occurs': { coOccurrences: [] },
  broader: { broader: [] },
} satisfies Record<string, GraphPart>

/** Formats that hold links of all kinds. */
const GRAPHS = new Set(['json', 'gexf', 'graphml'])

interface ExportOptions {
  format: string
  without?: (keyof typeof LEFT_OUT)[]
  output?: string
  force?: boolean
  store?: string
}

export function exportCommand(context: Context): Command {
  return new Command('export')
    .summary('write the graph for other programs')
    .description(
      'Writes the graph to standard output: json (nodes and links), jsonl (the papers with their abstracts), corpus (papers, what was found in them, runs, your own queries and corrections: `npx concordance ingest` makes the same of it in any store), gexf and graphml (Gephi and others), csv (the links), bibtex (the papers), cypher (statements that make it anew in Neo4j). Concepts come with their other names and broader concepts, links with the sentence that proves them.',
    )
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(FORMATS)).makeOptionMandatory())
    .addOption(
      new Option('--without <links...>', 'leave out links of json, gexf and graphml').choices(Object.keys(LEFT_OUT)),
    )
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
  const leftOut = options.without?.map((links) => LEFT_OUT[links])
  if (leftOut && !GRAPHS.has(options.format))
    throw new UsageError(
      `--without leaves out links of ${[...GRAPHS].join(', ')}; ${options.format} has none of these.`,
    )
  if (options.output !== undefined) await refuseToOverwrite(options.output, options)
  const own = () => ownWords(environment.dataFolder)
  const put = async (contents: Contents): Promise<void> => {
    const chunks = write(contents)
    if (options.output === undefined) for await (const chunk of chunks) await context.terminal.out(chunk)
    else await pipeline(Readable.from(chunks), createWriteStream(options.output))
  }
  await withStoreOrServer(
    context,
    environment,
    (store) => {
      const parts = () => without(store.wholeGraph(PROVEN), leftOut)
      const corpus = corpusOf(store)
      return put({ parts, json: () => graphJson(parts()), corpus, own })
    },
    (server) => {
      const query = { evidence: 'true' }
      const parts = () => without(only(askServer(server, 'graph', { query })), leftOut)
      const json = () => (leftOut ? graphJson(parts()) : streamFromServer(server, 'graph', { query }))
      return put({ parts, json, corpus: corpusThrough(server), own })
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

async function* without(
  parts: AsyncIterable<GraphPart>,
  leftOut: readonly GraphPart[] = [],
): AsyncGenerator<GraphPart> {
  for await (const part of parts) yield Object.assign({ ...part }, ...leftOut)
}

async function* allLines({ corpus, own }: Contents): AsyncGenerator<string> {
  yield* corpusLines(corpus, { facts: true, ...(await own()) })
}

async function* paperLines(corpus: CorpusSource): AsyncGenerator<string> {
  for await (const batch of papersOf(corpus)) yield batch.map(({ paper }) => `${JSON.stringify(paper)}\n`).join('')
}

async function* papersIn(corpus: CorpusSource): AsyncGenerator<Paper[]> {
  for await (const batch of papersOf(corpus)) yield batch.map(({ paper }) => paper)
}
