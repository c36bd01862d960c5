/** `concordance serve`: the store with the sample in it, and the built page in front of it, until Ctrl-C. */
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command } from 'commander'
import { COLUMNS_TYPE } from '@/lib/api/endpoints'
import { readCorrections } from '@/lib/derive/corrections-file'
import { isBehind, isUnfinished, markFinished, markUnfinished } from '@/lib/derive/unfinished'
import type { Environment } from '@/lib/env'
import { toStoreError } from '@/lib/store/drivers/grafeo-errors'
import { StoreError } from '@/lib/store/errors'
import { makeFolder } from '@/lib/store/make-folder'
import { readAnewAfterUpgrade } from './after-upgrade'
import { type Context, environmentFor, UsageError, withStore } from './context'
import { deriveCorrected } from './derive-corrected'
import { followSafetyCopy } from './follow-safety-copy'
import { freePort } from './free-port'
import { reportProblem } from './problems'
import { keepSafetyCopy, keepsCopy } from './safety-copy'
import { ingestSample, isEmpty } from './sample'
import { savedQueries } from './saved-queries'
import { startServer, waitUntilAnswers } from './server-child'
import { findServer, removeServerFile, type Server, writeServerFile } from './server-file'
import { storeOption } from './store-option'

interface ServeOptions {
  empty?: boolean
  store?: string
}

export function serveCommand(context: Context): Command {
  return new Command('serve')
    .summary('open the store and serve the page')
    .description(
      'Opens the store, fills a new one with the sample corpus, and serves the page until Ctrl-C. HOST and PORT say where (default: 127.0.0.1:4100). Needs a built page: npm run build.',
    )
    .option('--empty', 'begin without the sample corpus')
    .addOption(storeOption())
    .action((options: ServeOptions) => serve(options, context))
}

async function serve(options: ServeOptions, context: Context): Promise<void> {
  const { terminal } = context
  const environment = environmentFor(context, options.store)
  refuseOpenDoor(environment)
  await makeFolder(environment.dataFolder).catch((error: unknown) => {
    throw toStoreError(error, environment.dataFolder)
  })
  if (await isServedAlready(environment, context)) return
  await fillStore(environment, options, context)
  const port = await freePort(environment.port, environment.host)
  if (port !== environment.port && environment.port !== 0) {
    terminal.err(`Port ${environment.port} is taken, so the page is served on ${port}.\n`)
  }
  const url = `http://${reachable(environment.host)}:${port}`
  const server: Server = { pid: process.pid, port, url, token: await tokenOf(environment) }
  if (!(await writeServerFile(environment.dataFolder, server))) {
    throw new StoreError('LOCKED', `Another concordance is just starting on ${environment.dataFolder}. Try again.`)
  }
  try {
    await untilEnd(server, environment, context)
  } finally {
    await removeServerFile(environment.dataFolder, process.pid)
  }
  // What the page took in meanwhile goes into the copy, too.
  await withStore(context, environment, (store) => keepSafetyCopy(store, environment))
}

/** Beyond this machine, whoever reaches the page could write: so a token of the person's own is asked for. */
function refuseOpenDoor({ host, token }: Environment): void {
  if (isLoopback(host) || token) return
  throw new UsageError(
    `HOST=${host} lets other machines reach the page. Set CONCORDANCE_TOKEN (8 characters or more), which writing then asks for, or leave HOST at 127.0.0.1.`,
  )
}

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)

/** An address under which this machine reaches a server that listens on `host`. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

async function isServedAlready(environment: Environment, { terminal }: Context): Promise<boolean> {
  const other = await findServer(environment.dataFolder)
  if (!other) return false
  const answers = await waitUntilAnswers(other.url, { patience: 30_000, alive: () => true }).catch(() => false)
  if (!answers) {
    throw new StoreError(
      'LOCKED',
      `Process ${other.pid} says that it serves ${environment.dataFolder} but doesn't answer at ${other.url}. End it, or delete server.json in that folder if it is another program.`,
    )
  }
  await terminal.out(`Concordance is at ${other.url}\n`)
  return true
}

async function fillStore(environment: Environment, options: ServeOptions, context: Context): Promise<void> {
  const { terminal } = context
  terminal.err(
    environment.neo4j ? `Opening ${environment.neo4j.uri} …\n` : `Opening the store in ${environment.dataFolder} …\n`,
  )
  await withStore(context, environment, async (store) => {
    if (environment.readonly) return
    if (
      (await isUnfinished(environment.dataFolder)) ||
      (await isBehind(store, await readCorrections(environment.dataFolder)))
    ) {
      terminal.err('Working out what has changed since …\n')
      await deriveCorrected(store, { dataFolder: environment.dataFolder, context })
      await markFinished(environment.dataFolder)
    }
    for (const { source, sample, unfinished } of await store.runs()) {
      if (unfinished && !sample) terminal.err(`${source} is not in to its end: ingest it again, which completes it.\n`)
    }
    await readAnewAfterUpgrade(store, environment.dataFolder, context)
    const empty = await isEmpty(store)
    if (empty && options.empty)
      terminal.err('It has no papers yet: add them in the page, or by: npx concordance ingest FILE\n')
    if (options.empty || !empty) return keepSafetyCopy(store, environment)
    terminal.err('Reading the sample corpus …\n')
    await markUnfinished(environment.dataFolder)
    const report = await ingestSample(store, environment.dataFolder, context)
    await markFinished(environment.dataFolder)
    await keepSafetyCopy(store, environment)
    terminal.err(`The sample is in: ${report.added} papers.\n`)
  })
}

/** CONCORDANCE_TOKEN, else the one kept in the data folder, else a new one. */
async function tokenOf({ token, dataFolder }: Environment): Promise<string> {
  if (token) return token
  const file = path.join(dataFolder, 'token')
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept.trim()) return kept.trim()
  const made = randomBytes(24).toString('base64url')
  await writeFile(file, `${made}\n`, { mode: 0o600 })
  return made
}

/** Of 50,000 papers the first graph takes eight seconds: whoever opens the page finds it made, or under way. */
function readAhead({ url }: Server): void {
  const graph = fetch(`${url}/api/graph`, { headers: { accept: COLUMNS_TYPE } })
  graph.then((answer) => answer.arrayBuffer()).catch(() => undefined)
}

async function untilEnd(server: Server, environment: Environment, context: Context): Promise<void> {
  const { terminal, parts } = context
  terminal.err('Starting the page …\n')
  const child = startServer(parts.root, {
    ...terminal.environment,
    PORT: String(server.port),
    HOST: environment.host,
    CONCORDANCE_DATA: environment.dataFolder,
    CONCORDANCE_TOKEN: server.token,
    ...(environment.neo4j ? { NEO4J_URI: environment.neo4j.uri } : { NEO4J_URI: undefined }),
  })
  const stop = () => void child.stop()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    await waitUntilAnswers(server.url, { patience: 120_000, alive: child.isAlive })
    for (const problem of (await savedQueries(context, environment)).problems) reportProblem(problem, terminal)
    await terminal.out(`Concordance is at ${server.url}\n`)
    readAhead(server)
    const ended = new AbortController()
    const copying = keepsCopy(environment) && followSafetyCopy(server, environment.dataFolder, ended)
    const failed = await child.ended
    ended.abort()
    await copying
    if (failed) context.exitCode = 1
  } finally {
    await child.stop()
    for (const signal of signals) process.off(signal, stop)
  }
}
