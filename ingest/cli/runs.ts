/** `concordance runs`: the ingests that brought the papers, and what one of them changed. */
import { Command } from 'commander'
import { ROLE_WORDS, ROLES } from '@/lib/model/concept'
import { qualityOf } from '@/lib/model/quality'
import type { Brought, Run } from '@/lib/model/run'
import { readable } from '@/lib/text/read-tex'
import { type Context, environmentFor, UsageError, withStoreOrServer } from './context'
import { askServer, findAtServer } from './server-api'
import { storeOption } from './store-option'
import { counted } from './words'

interface RunsOptions {
  json?: boolean
  store?: string
}

export function runsCommand(context: Context): Command {
  return new Command('runs')
    .summary('list the ingests, or what one of them brought')
    .description(
      'Lists the ingests that brought the papers, newest first. With the id of one, says what it changed: papers that none before had brought, concepts that none of their papers speaks of, and the links of its new papers.',
    )
    .argument('[run]', 'the id of an ingest, as they are listed')
    .option('--json', 'print one JSON object')
    .addOption(storeOption())
    .action((run: string | undefined, options: RunsOptions) =>
      run === undefined ? runs(options, context) : brought(run, options, context),
    )
}

async function runs(options: RunsOptions, context: Context): Promise<void> {
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
  for (const run of newest) await terminal.out(`${run.id.padEnd(width)}  ${runLine(run)}\n`)
}

function runLine(run: Run & { papers: number }): string {
  const sample = run.sample ? ' (the sample)' : ''
  const fast = qualityOf(run.extractor) === 'fast' ? ', read fast' : ''
  const unfinished = run.unfinished ? ' (broken off, or under way)' : ''
  const at = run.at.slice(0, 16).replace('T', ' ')
  return `${at}  ${counted(run.papers, 'paper')} from ${run.source}${sample}${fast}${unfinished}`
}

async function brought(id: string, options: RunsOptions, context: Context): Promise<void> {
  const { terminal } = context
  const found = await withStoreOrServer(
    context,
    environmentFor(context, options.store),
    (store) => store.brought(id),
    (server) => findAtServer(server, 'brought', { params: { id } }),
  )
  if (!found) throw new UsageError(`There is no run ${id}. \`npx concordance runs\` lists them.`)
  await terminal.out(options.json ? `${JSON.stringify(found)}\n` : `${runLine(found)}\n${changes(found)}`)
}

const MOST_NAMES = 20

/** A line for papers, for concepts, for links; those of nothing are left out. */
function changes({ papers, newPapers, newConcepts, concepts, links }: Brought): string {
  const known = papers - newPapers
  const names = concepts.slice(0, MOST_NAMES).map(({ name }) => readable(name))
  const more = newConcepts > names.length ? `, and ${newConcepts - names.length} more` : ''
  const byRole = ROLES.flatMap((role) => (links[role] ? [`${ROLE_WORDS[role]} ${links[role]}`] : []))
  const lines = [
    `${counted(newPapers, 'new paper')}${known > 0 ? `, ${known} known before` : ''}`,
    `${counted(newConcepts, 'new concept')}${names.length > 0 ? `: ${names.join(', ')}${more}` : ''}`,
    byRole.length > 0 && `links of the new papers: ${byRole.join(', ')}`,
  ]
  return lines.flatMap((line) => (line ? [`  ${line}\n`] : [])).join('')
}
