/** `concordance remove`: takes an ingest or single papers out again. */
import { Command } from 'commander'
import { readCorrections } from '@/lib/derive/corrections-file'
import type { Environment } from '@/lib/env'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { type Context, environmentFor, UsageError, withStoreOrServer } from './context'
import { deriveCorrected } from './derive-corrected'
import { keepSafetyCopy } from './safety-copy'
import { askServer, findAtServer } from './server-api'
import type { Server } from './server-file'
import { storeOption } from './store-option'

interface RemoveOptions {
  paper?: string[]
  json?: boolean
  store?: string
}

/** What is asked to go; what isn't there costs only itself. */
interface Wanted {
  run: string | undefined
  papers: readonly string[]
}

interface Named {
  id: string
  title: string
}

/** What went. */
interface Removed {
  run?: { id: string; papers: number }
  papers: Named[]
  /** Ids of papers that are not there. */
  unknown: string[]
}

/** The store that is open here, or the server that has it open. */
interface Corpus {
  runs(): Promise<{ id: string }[]>
  /** By any of its ids. */
  paper(id: string): Promise<Named | undefined>
  /** Works out what follows from the papers that stay, too. Returns how many went with the run. */
  remove(papers: readonly string[], run: string | undefined): Promise<number>
}

export function removeCommand(context: Context): Command {
  return new Command('remove')
    .summary('take an ingest or single papers out again')
    .description(
      'Takes an ingest out, with the papers that no other ingest brought, or single papers; concepts that no other paper names go with them. The same file ingested again brings them back.',
    )
    .argument('[run]', 'its id, as `npx concordance runs` lists it; the sample corpus is "sample"')
    .option('--paper <id>', 'a paper, as the page and `npx concordance export` show its id; again for each', collect)
    .option('--json', 'print one JSON object')
    .addOption(storeOption())
    .action((run: string | undefined, options: RemoveOptions) => remove(run, options, context))
}

const collect = (id: string, ids: string[] = []): string[] => [...ids, id]

async function remove(run: string | undefined, options: RemoveOptions, context: Context): Promise<void> {
  const wanted = { run, papers: options.paper ?? [] }
  if (run === undefined && wanted.papers.length === 0) {
    throw new UsageError('remove takes the id of a run, which `npx concordance runs` lists, or papers: --paper ID.')
  }
  const environment = environmentFor(context, options.store)
  const removed = await withStoreOrServer(
    context,
    environment,
    async (store) => {
      const done = await takeOut(wanted, corpusHere(store, environment, context), context)
      await keepSafetyCopy(store, environment)
      return done
    },
    (server) => takeOut(wanted, corpusThere(server), context),
  )
  await print(removed, wanted, options, context)
}

async function takeOut(wanted: Wanted, corpus: Corpus, context: Context): Promise<Removed> {
  const papers = new Map<string, Named>()
  const unknown: string[] = []
  for (const id of wanted.papers) {
    const paper = await corpus.paper(id)
    if (paper) papers.set(paper.id, paper)
    else unknown.push(id)
  }
  for (const id of unknown) complain(`There is no paper ${id} in this store. ${HOW_TO_FIND}`, context)
  const run = wanted.run !== undefined && isKnown(wanted.run, await corpus.runs(), context) ? wanted.run : undefined
  if (papers.size === 0 && run === undefined) return { papers: [], unknown }
  const alone = await corpus.remove([...papers.keys()], run)
  return { ...(run !== undefined && { run: { id: run, papers: alone } }), papers: [...papers.values()], unknown }
}

const HOW_TO_FIND =
  'A paper is named by its id: `npx concordance export --format jsonl` lists the ids with their titles.'

function corpusHere(store: CypherGraphStore, { dataFolder }: Environment, context: Context): Corpus {
  return {
    runs: () => store.runs(),
    paper: async (id) => (await store.paper(id))?.paper,
    async remove(papers, run) {
      // Nothing goes that nothing could be derived from afterwards.
      await readCorrections(dataFolder)
      await store.removePapers([...papers])
      const alone = run === undefined ? 0 : await store.removeRun(run)
      await deriveCorrected(store, { dataFolder, context })
      return alone
    },
  }
}

function corpusThere(server: Server): Corpus {
  return {
    runs: async () => (await askServer(server, 'runs')).runs,
    paper: async (id) => (await findAtServer(server, 'paper', { params: { id } }))?.paper,
    async remove(papers, run) {
      for (const [i, id] of papers.entries()) {
        // Once for all of them.
        const derive = run === undefined && i === papers.length - 1
        await askServer(server, 'removePaper', { params: { id }, query: { derive: String(derive) } })
      }
      return run === undefined ? 0 : (await askServer(server, 'removeRun', { params: { id: run } })).papers
    },
  }
}

function isKnown(id: string, runs: { id: string }[], context: Context): boolean {
  if (runs.some((run) => run.id === id)) return true
  complain(`There is no run ${id}. There are: ${runs.map((run) => run.id).join(', ') || 'none'}.`, context)
  return false
}

function complain(message: string, context: Context): void {
  context.terminal.err(`concordance: ${message}\n`)
  context.exitCode = 1
}

async function print(removed: Removed, wanted: Wanted, options: RemoveOptions, { terminal }: Context): Promise<void> {
  const { run, papers, unknown } = removed
  if (options.json) {
    const ofRun = run && { run: run.id, papers: run.papers }
    const ofPapers = wanted.papers.length > 0 && { removed: papers.map(({ id }) => id), unknown }
    if (ofRun || ofPapers) await terminal.out(`${JSON.stringify({ ...ofRun, ...ofPapers })}\n`)
    return
  }
  for (const { id, title } of papers) await terminal.out(`Took out ${id}: ${title}\n`)
  if (!run) return
  const count = `${run.papers} ${run.papers === 1 ? 'paper' : 'papers'}`
  await terminal.out(`Took out ${run.id} with ${count} that no other ingest brought.\n`)
}
