/**
 * A real Neo4j Community server for tests and benchmarks, without Docker: jars from Maven Central in .cache, a launcher
 * of our own, a free port, a new home folder. Ends with the process that started it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import neo4j from 'neo4j-driver'
import type { Neo4jSettings } from '@/lib/store/open-graph-store'
import { projectRoot } from '@/test/project-root'
import { fetchJars, findJava, hasMaven } from './java'

const root = projectRoot()
const here = path.join(root, 'test/neo4j/server')
const FIRST_PASSWORD = 'neo4j'
const PASSWORD = 'a-password-of-tests'

export interface Neo4jRelease {
  version: string
  java: { from: number; to?: number }
}

/** The long-term line, and the newest that was to be had. */
export const RELEASES: { lts: Neo4jRelease; newest: Neo4jRelease } = {
  lts: { version: '5.26.16', java: { from: 17, to: 21 } },
  newest: { version: '2026.09.0', java: { from: 25 } },
}

export interface Neo4jServer {
  settings: Neo4jSettings
  /** Where its data lie. */
  home: string
  pid(): number | undefined
  /** Runs a statement on the database that knows users. */
  administer(cypher: string): Promise<void>
  /** Ends the process as a power cut would, or politely, and waits until it is gone. */
  halt(signal?: NodeJS.Signals): Promise<void>
  /** Starts it again on the same data and port. */
  resume(): Promise<void>
  /** Ends it and deletes its data. */
  stop(): Promise<void>
}

/** Why no server can run here; undefined where one can. In CI there must be no reason. */
export async function whyNoServer({ version, java }: Neo4jRelease): Promise<string | undefined> {
  if (!(await findJava(java.from, java.to))) return `Neo4j ${version} needs Java ${java.from}, which is not installed`
  const hasJars = await stat(jarsOf(version)).catch(() => null)
  if (!hasJars && !(await hasMaven())) return `Neo4j ${version} is fetched by Maven (mvn), which is not installed`
  return undefined
}

const jarsOf = (version: string): string => path.join(root, '.cache/neo4j', version, 'lib')

async function fetchRelease(version: string): Promise<string> {
  const jars = jarsOf(version)
  if (await stat(jars).catch(() => null)) return jars
  const part = `${jars}-${process.pid}`
  await fetchJars(path.join(here, 'pom.xml'), version, part)
  await rename(part, jars)
  return jars
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

interface Neo4jFlavor {
  /** Parallel does more in all, G1, which a packaged Neo4j has, pauses for less long. */
  collector?: 'Parallel' | 'G1'
  /** What else a neo4j.conf would say. */
  configuration?: Record<string, string>
}

export async function startNeo4j(
  release: Neo4jRelease,
  { collector = 'Parallel', configuration = {} }: Neo4jFlavor = {},
): Promise<Neo4jServer> {
  const jars = await fetchRelease(release.version)
  const java = await findJava(release.java.from, release.java.to)
  if (!java) throw new Error(`Neo4j ${release.version} needs Java ${release.java.from}.`)
  const home = await mkdtemp(path.join(os.tmpdir(), 'concordance-neo4j-'))
  const port = await freePort()
  const settings = Object.entries(configuration).map(([name, value]) => `${name}=${value}`)
  const launch = () => launchServer({ java, jars, collector }, [home, String(port), ...settings])
  let child = await launch()
  const uri = `bolt://127.0.0.1:${port}`
  await changeFirstPassword(uri)
  const halt = async (signal: NodeJS.Signals = 'SIGTERM') => endOf(child, signal)
  return {
    home,
    pid: () => child.pid,
    settings: { uri, user: 'neo4j', password: PASSWORD, database: 'neo4j', poolSize: 20, timeout: 10_000 },
    administer: (cypher) => onSystem(uri, PASSWORD, cypher, {}),
    halt,
    resume: async () => {
      child = await launch()
    },
    stop: async () => {
      await halt('SIGKILL')
      await rm(home, { recursive: true, force: true })
    },
  }
}

interface Machine {
  java: string
  jars: string
  collector: string
}

function launchServer({ java, jars, collector }: Machine, args: readonly string[]): Promise<ChildProcess> {
  const opens = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.lang']
  const flags = opens.map((name) => `--add-opens=${name}=ALL-UNNAMED`)
  const launcher = path.join(here, 'Launcher.java')
  const heap = ['-Xms256m', '-Xmx1g', `-XX:+Use${collector}GC`]
  const child = spawn(java, [...heap, ...flags, '-cp', path.join(jars, '*'), launcher, ...args])
  let told = ''
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Neo4j ended with ${code}: ${told.slice(-2000)}`)))
    child.stderr.on('data', (data) => {
      told += data
    })
    child.stdout.on('data', (data) => {
      told += data
      if (String(data).includes('ready')) resolve(child)
    })
  })
}

async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

const changeFirstPassword = (uri: string): Promise<void> => {
  const change = 'ALTER CURRENT USER SET PASSWORD FROM $first TO $password'
  return onSystem(uri, FIRST_PASSWORD, change, { first: FIRST_PASSWORD, password: PASSWORD })
}

async function onSystem(uri: string, password: string, cypher: string, params: Record<string, string>): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password))
  try {
    await driver.executeQuery(cypher, params, { database: 'system' })
  } finally {
    await driver.close()
  }
}
