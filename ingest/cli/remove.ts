/** `concordance remove`: takes an ingest out again. */
import { Command } from 'commander'
import { type Context, environmentFor, withStore } from './context'
import { storeOption } from './store-option'

interface RemoveOptions {
  json?: boolean
  store?: string
}

export function removeCommand(context: Context): Command {
  return new Command('remove')
    .summary('take an ingest out again')
    .description('Takes an ingest out, with the papers that no other ingest brought.')
    .argument('<run>', 'its id, as `concordance runs` lists it')
    .option('--json', 'print one JSON object')
    .addOption(storeOption())
    .action((run: string, options: RemoveOptions) => remove(run, options, context))
}

async function remove(id: string, options: RemoveOptions, context: Context): Promise<void> {
  const { terminal, parts } = context
  await withStore(context, environmentFor(context, options.store), async (store) => {
    const known = await store.runs()
    if (!known.some((run) => run.id === id)) {
      const ids = known.map((run) => run.id).join(', ') || 'none'
      terminal.err(`concordance: There is no run ${id}. There are: ${ids}.\n`)
      context.exitCode = 1
      return
    }
    const papers = await store.removeRun(id)
    await parts.derive(store)
    await terminal.out(
      options.json
        ? `${JSON.stringify({ run: id, removed: papers })}\n`
        : `Took out ${id} with ${papers} ${papers === 1 ? 'paper' : 'papers'} that no other ingest brought.\n`,
    )
  })
}
