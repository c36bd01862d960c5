/** `concordance doctor`: looks at everything that has to be right, and says what to do where it isn't. */
import { access, constants, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { listCorrections } from '@/lib/derive/corrections'
import { readCorrections } from '@/lib/derive/corrections-file'
import type { Environment } from '@/lib/env'
import { StoreError } from '@/lib/store/errors'
import type { GraphStore } from '@/lib/store/graph-store'
import { makeFolder } from '@/lib/store/make-folder'
import { checkGraph } from './check-graph'
import { type Context, environmentFor, withStoreOrServer } from './context'
import { askServer } from './server-api'
import { storeOption } from './store-option'

interface DoctorOptions {
  fix?: boolean
  json?: boolean
  store?: string
}

export interface Finding {
  what: string
  ok: boolean
  words: string
}

export function doctorCommand(context: Context): Command {
  return new Command('doctor')
    .summary('check the installation and the store')
    .description(
      'Checks Node, the build, the data folder, the store and everything in it: counts, evidence, links, clusters. Says what to do where something is amiss, and what it would repair; repairs it with --fix.',
    )
    .option('--fix', 'repair what is wrong in the store')
    .option('--json', 'print one JSON object')
    .addOption(storeOption())
    .action((options: DoctorOptions) => doctor(options, context))
}

async function doctor(options: DoctorOptions, context: Context): Promise<void> {
  const environment = environmentFor(context, options.store)
  const { root } = context.parts
  const findings = [
    checkNode(),
    await check(
      'page',
      async () => `built (${(await readFile(path.join(root, '.next/BUILD_ID'), 'utf8')).trim()})`,
      'The page is not built. Run: npm run build.',
    ),
    await check(
      'file of the sample',
      () => access(path.join(root, 'data/daily-papers.txt')).then(() => 'data/daily-papers.txt'),
      'data/daily-papers.txt is missing. Restore it: git checkout data.',
    ),
    await check(
      'data folder',
      () => checkFolder(environment),
      `${environment.dataFolder} can't be written. Set CONCORDANCE_DATA to a folder that can.`,
    ),
    await check('store', () => checkStore(environment, context)),
  ]
  if (findings.at(-1)?.ok) findings.push(await check('corrections', () => checkCorrections(environment, context)))
  if (findings.at(-1)?.ok) {
    findings.push(...(await checkGraph(environment, options.fix ?? false, context).catch(toFindings)))
  }
  if (findings.some(({ ok }) => !ok)) context.exitCode = 1
  if (options.json) return context.terminal.out(`${JSON.stringify({ findings })}\n`)
  for (const { what, ok, words } of findings) await context.terminal.out(`${ok ? 'ok  ' : 'BAD '} ${what}: ${words}\n`)
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return {
    what: 'node',
    ok,
    words: ok ? process.versions.node : `${process.versions.node} is too old. Install 20.19 or newer.`,
  }
}

async function check(what: string, look: () => Promise<string>, remedy?: string): Promise<Finding> {
  try {
    return { what, ok: true, words: await look() }
  } catch (error) {
    return { what, ok: false, words: remedy ?? (error instanceof Error ? error.message : String(error)) }
  }
}

/** What keeps the store from being looked into is a finding, too. */
function toFindings(error: unknown): Finding[] {
  if (!(error instanceof StoreError)) throw error
  return [{ what: 'graph', ok: false, words: error.message }]
}

async function checkFolder({ dataFolder }: Environment): Promise<string> {
  await makeFolder(dataFolder)
  await access(dataFolder, constants.R_OK | constants.W_OK)
  return dataFolder
}

/** Those that wait for a paper are none that is amiss. */
async function checkCorrections(environment: Environment, context: Context): Promise<string> {
  const corrections = await withStoreOrServer(
    context,
    environment,
    async (store) => listCorrections(store, await readCorrections(environment.dataFolder)),
    async (server) => (await askServer(server, 'corrections')).corrections,
  )
  const stale = corrections.filter((each) => each.stale).map(({ id }) => id)
  const waiting = `; no paper speaks of ${stale.length} of them, which are kept (${stale.slice(0, 3).join(', ')})`
  if (corrections.length === 0) return 'none'
  return `${corrections.length}${stale.length > 0 ? waiting : ''}`
}

async function checkStore(environment: Environment, context: Context): Promise<string> {
  const words = async (health: Awaited<ReturnType<GraphStore['health']>>) =>
    `${health.engine} ${health.engineVersion}, schema ${health.schemaVersion}, ${
      health.papers === 0
        ? 'no papers yet'
        : `${health.papers} papers, ${health.concepts} concepts, ${health.clusters} clusters`
    }`
  return withStoreOrServer(
    context,
    environment,
    async (store) => words(await store.health()),
    async (server) =>
      `${await words(await askServer(server, 'health'))}; open in the server at ${server.url} (process ${server.pid})`,
  )
}
