/**
 * The token that writing needs: CONCORDANCE_TOKEN, else one made once and kept in the data folder, readable by its owner
 * alone. A page gets it only from a server on loopback; elsewhere a person types it.
 */
import 'server-only'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Environment, readEnvironment } from '@/lib/env'
import { makeFolder } from '@/lib/store/make-folder'
import { isLoopback } from './guard'

export async function serverToken(environment: Environment): Promise<string> {
  if (environment.token) return environment.token
  const file = path.join(environment.dataFolder, 'token')
  const made = randomBytes(24).toString('base64url')
  try {
    await makeFolder(environment.dataFolder)
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    // Mostly: it is there already. Where a folder can't be written, reading says so.
    const kept = await readFile(file, 'utf8').catch(() => {
      throw error
    })
    return kept.trim()
  }
}

/** What the page may write with: undefined where it may not write, or where a person must type the token. */
export async function pageToken(environment: Environment = readEnvironment()): Promise<string | undefined> {
  if (environment.readonly || !isLoopback(environment.host)) return undefined
  return serverToken(environment).catch(() => undefined)
}
