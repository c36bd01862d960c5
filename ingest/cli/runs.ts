/** `concordance runs`: the ingests that brought the papers. */
import { Command } from 'commander'
import { qualityOf } from '@/lib/model/quality'
import { type Context, environmentFor, withStoreOrServer } from './context'
import { askServer } from './server-api'
import { storeOption } from './store-option'

export function runsCommand(context: Context): Command {
  return new Command('runs')
    .summary('list the ingests')
    .description('Lists the ingests that brought the papers, newest first.')
    .option('--json', 'print one JSON object')
    .addOption(storeOption())
    .action((options: { json?: boolean; store?: string }) => runs(options, context))
}

async function runs(options: { json?: boolean; store?: string }, context: Context): Promise<void> {
  const { terminal } = context
  const found = await withStoreOrServer(
    context,
    environmentFor(context, options.store),
    (store) => store.runs(),
    async (server) => (await askServer(server, 'runs')).runs,
  )
  const newest = found.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (options.json) return terminal.out(`${JSON.stringify({ runs: newest })}\n`)
  if (newest.length === 0) return terminal.out('Nothing was ingested yet. Begin with: npx concordance ingest FILE\n')
  const width = Math.max(...newest.map((run) => run.id.length))
  for (const run of newest) {
    const papers = `${run.papers} ${run.papers === 1 ? 'paper' : 'papers'}`
    const sample = run.sample ? ' (the sample)' : ''
    const fast = qualityOf(run.extractor) === 'fast' ? ', read fast' : ''
    const unfinished = run.unfinished ? ' (broken off, or under way)' : ''
    await terminal.out(
      `${run.id.padEnd(width)}  ${run.at.slice(0, 16).replace('T', ' ')}  ${papers} from ${run.source}${sample}${fast}${unfinished}\n`,
    )
  }
}
