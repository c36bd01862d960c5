/** Builds the command line as `npm run build` does, into the cache folder, for tests that run it as processes of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { rolldown } from 'rolldown'
import config from '@/rolldown.config.js'
import { projectRoot } from './project-root'

const root = projectRoot()

export interface Program {
  /** Folder that stands for the clone: dist/ with the program, data/ and queries/ of the project. */
  root: string
  /** What Node is given to run a command. */
  file: string
  /** Starts a command; what it inherits of the environment is PATH and HOME alone. */
  start(argv: readonly string[], environment: Record<string, string>): Command
}

export interface Command {
  child: ChildProcess
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>
}

/** @param name tells the builds of test files apart that run at once. */
export async function buildProgram(name: string): Promise<Program> {
  const { output, ...options } = config
  const clone = path.join(root, '.cache', `program-${name}`)
  await rm(clone, { recursive: true, force: true })
  await mkdir(clone, { recursive: true })
  for (const folder of ['data', 'queries']) await symlink(path.join(root, folder), path.join(clone, folder))
  const bundle = await rolldown({ ...options, cwd: root })
  await bundle.write({
    ...(Array.isArray(output) ? output[0] : output),
    dir: path.join(clone, 'dist'),
    sourcemap: false,
  })
  await bundle.close()
  const file = path.join(clone, 'dist/concordance.js')
  return { root: clone, file, start: (argv, environment) => start(file, argv, environment) }
}

function start(program: string, argv: readonly string[], environment: Record<string, string>): Command {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [program, ...argv], {
    env: { PATH, HOME, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout?.on('data', (data) => {
    out += data
  })
  child.stderr?.on('data', (data) => {
    err += data
  })
  const ended = new Promise<Awaited<Command['ended']>>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, out, err }))
  })
  return { child, ended }
}
