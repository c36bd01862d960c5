/** `concordance rebuild`: works out anew what follows from all facts. */
import { Command } from 'commander'
import { type Context, environmentFor, withStore } from './context'
import { storeOption } from './store-option'

export function rebuildCommand(context: Context): Command {
  return new Command('rebuild')
    .summary('work out concepts, clusters and places anew')
    .description(
      'Works out anew what follows from all facts: concepts across papers, co-occurrence, clusters and places. The same papers then give the same picture.',
    )
    .addOption(storeOption())
    .action((options: { store?: string }) => rebuild(options, context))
}

async function rebuild(options: { store?: string }, context: Context): Promise<void> {
  const { terminal, parts } = context
  await withStore(context, environmentFor(context, options.store), async (store) => {
    const { papers, concepts, clusters } = await parts.derive(store, { full: true })
    await terminal.out(`Rebuilt: ${papers} papers, ${concepts} concepts, ${clusters} clusters.\n`)
  })
}
