/**
 * Serves the built page with the sample for all browser tests: a data folder of its own, a free port, the way a person
 * starts it (or, with E2E_ADDRESS, one that is served already). Gives the tests its address, or none with a printed reason where there is no Chromium or no build.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { chromiumPath } from './chromium'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the page; empty where browser tests can't run. */
    address: string
  }
}

const root = path.resolve(import.meta.dirname, '../..')
let folder: string | undefined
let server: ChildProcess | undefined

export async function setup(project: TestProject): Promise<void> {
  if (process.env.E2E_ADDRESS) return project.provide('address', process.env.E2E_ADDRESS)
  const missing = whyNot()
  if (missing) {
    console.warn(`Skipped the tests in a browser: ${missing}`)
    project.provide('address', '')
    return
  }
  folder = mkdtempSync(path.join(tmpdir(), 'concordance-e2e-'))
  project.provide('address', await serve(folder))
}

export async function teardown(): Promise<void> {
  if (server && server.exitCode === null) {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function whyNot(): string | undefined {
  if (!chromiumPath()) return 'no Chromium was found. Install one, or set CHROMIUM_PATH to its program.'
  const built = ['dist/concordance.js', '.next/BUILD_ID'].every((file) => existsSync(path.join(root, file)))
  return built ? undefined : 'the page is not built. Run npm run build first.'
}

/** Resolves with the address that the program prints. */
function serve(data: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, ['dist/concordance.js', 'serve', '--store', data], {
      cwd: root,
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    server = started
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const address = /Concordance is at (http:\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    started.stdout.on('data', listen)
    started.stderr.on('data', listen)
    started.once('error', reject)
    started.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was up:\n${said}`)))
  })
}
