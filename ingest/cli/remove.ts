/** `concordance remove`: takes an ingest out again. */
import { Command } from 'commander'
import type { GraphStore } from '@/lib/store/graph-store'
import { type Context, environmentFor, withStoreOrServer } from './context'
import { askServer } from './server-api'
import type { Server } from './server-file'
import { storeOption } from './store-option'

interface RemoveOptions {
  json?: boolean
  store?: string
}

export function removeCommand(context: Context): Command {
  return new Command('remove')
    .summary('take an ingest out again')
    .description('Takes an ingest out, with the papers that no other ingest brought.')
    .argument('<run>', 'its id, as `concordance runs` lists it; the sample corpus is "sample"')
    .option('--json', 'print one JSON object')
    .addOption(storeOption())
    .action((run: string, options: RemoveOptions) => remove(run, options, context))
}

async function remove(run: string, options: RemoveOptions, context: Context): Promise<void> {
  const { terminal } = context
  const papers = await withStoreOrServer(
    context,
    environmentFor(context, options.store),
    (store) => removeHere(run, store, context),
    (server) => removeThere(run, server, context),
  )
  if (papers === undefined) return
  const words = `Took out ${run} with ${papers} ${papers === 1 ? 'paper' : 'papers'} that no other ingest brought.`
  await terminal.out(`${options.json ? JSON.stringify({ run, papers }) : words}\n`)
}

async function removeHere(run: string, store: GraphStore, context: Context): Promise<number | undefined> {
  if (!isKnown(run, await store.runs(), context)) return undefined
  const papers = await store.removeRun(run)
  await context.parts.derive(store)
  return papers
}

async function removeThere(run: string, server: Server, context: Context): Promise<number | undefined> {
  if (!isKnown(run, (await askServer(server, 'runs')).runs, context)) return undefined
  return (await askServer(server, 'removeRun', { params: { id: run } })).papers
}

function isKnown(id: string, runs: { id: string }[], context: Context): boolean {
  if (runs.some((run) => run.id === id)) return true
  const ids = runs.map((run) => run.id).join(', ') || 'none'
  context.terminal.err(`concordance: There is no run ${id}. There are: ${ids}.\n`)
  context.exitCode = 1
  return false
}
