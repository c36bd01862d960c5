// What the start, build and test scripts share: the clone's folder, child processes, and whether a step is stale.
// Plain JavaScript and nothing but Node's own modules, because it runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.js'
import { runningServer } from './running-server.js'

export { root }

const OLDEST = [20, 19]

/** Ends the process where Node is too old to run the rest. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  console.error(
    `Concordance needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. Get one at https://nodejs.org.`,
  )
  process.exit(1)
}

/** Says which step begins; one line each. */
export const say = (line) => console.error(line)

/**
 * Runs a Node script of the clone and waits for it.
 * @returns {Promise<number>} its exit code
 */
export function runNode(script, args, { quiet = false, environment = {} } = {}) {
  return run(process.execPath, [script, ...args], { quiet, environment })
}

function run(command, args, { quiet, environment, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    })
    const words = []
    child.stdout?.on('data', (chunk) => words.push(chunk))
    child.stderr?.on('data', (chunk) => words.push(chunk))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      const failed = code !== 0
      if (failed && words.length > 0) process.stderr.write(Buffer.concat(words))
      resolve(signal ? 1 : (code ?? 1))
    })
  })
}

/** Installs the packages where they are missing or the lock file has changed since. */
export async function installIfStale() {
  const lock = digest([readFileSync(path.join(root, 'package-lock.json')), process.versions.modules, process.platform])
  const stamp = path.join(root, 'node_modules/.concordance-installed')
  if (stampOf(stamp) === lock) return
  say('Installing packages (npm ci) …')
  // npm that runs us is called as a script: npm.cmd can't be spawned on Windows without a shell.
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const code =
    npm && /\.c?js$/.test(npm)
      ? await runNode(npm, args, { quiet: true })
      : await run('npm', args, { quiet: true, environment: {}, shell: process.platform === 'win32' })
  if (code !== 0) fail('npm ci failed; its words stand above. Mend what they name and run this again.')
  writeFileSync(stamp, lock)
}

/** Builds the command line and the page where a source file has changed since. */
export async function buildIfStale() {
  const now = sourceStamp()
  if (stampOf(buildStamp) === now && isBuilt()) return
  say('Building the page and the command line (about a minute) …')
  await build()
}

const buildStamp = path.join(root, 'dist/.concordance-built')

const isBuilt = () =>
  existsSync(path.join(root, '.next/BUILD_ID')) && existsSync(path.join(root, 'dist/concordance.js'))

/** Builds in any case. */
export async function build({ quiet = true } = {}) {
  const before = sourceStamp()
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  writeFileSync(buildStamp, '')
  const steps = [
    ['node_modules/rolldown/bin/cli.mjs', ['-c', '--logLevel', 'warn']],
    ['node_modules/next/dist/bin/next', ['build']],
  ]
  for (const [script, args] of steps) {
    const code = await runNode(script, args, { quiet, environment: { NODE_ENV: 'production' } })
    if (code !== 0) fail('The build failed; its words stand above.')
  }
  writeFileSync(buildStamp, before)
  const running = await runningServer()
  if (running) say(`The server at ${running} still has the page of before: stop it (Ctrl-C) and start it again.`)
}

export function fail(reason) {
  console.error(reason)
  process.exit(1)
}

const SOURCES = ['app', 'components', 'ingest', 'lib', 'public', 'queries']
const SOURCE_FILES = [
  'instrumentation-client.ts',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'proxy.ts',
  'rolldown.config.js',
  'tsconfig.json',
]

/** Changes when a source file's content does. */
export function sourceStamp() {
  const files = SOURCES.flatMap((folder) => filesUnder(path.join(root, folder)))
  for (const name of SOURCE_FILES) if (existsSync(path.join(root, name))) files.push(path.join(root, name))
  return digest(files.flatMap((file) => [path.relative(root, file), readFileSync(file)]))
}

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
    .sort()
}

const stampOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

function digest(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
