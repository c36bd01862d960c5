/**
 * `server.json` in the data folder: which process serves this data, where, and with which token (so readable by its owner
 * alone). Written by `concordance serve` and removed when it ends; the command line finds the server by it.
 */
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { isProcessAlive } from '@/lib/store/process-life'

const serverSchema = z.object({
  pid: z.number().int(),
  port: z.number().int(),
  url: z.string(),
  token: z.string(),
})
/** `readonly`: whoever asks is not to write, whatever the server would do. */
export type Server = z.infer<typeof serverSchema> & { readonly?: boolean }

const serverPath = (dataFolder: string): string => path.join(dataFolder, 'server.json')

/** False where another one stands there: it is not overwritten. */
export async function writeServerFile(dataFolder: string, server: Server): Promise<boolean> {
  try {
    await writeFile(serverPath(dataFolder), `${JSON.stringify(server)}\n`, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

export async function removeServerFile(dataFolder: string, pid: number): Promise<void> {
  if ((await readServerFile(dataFolder))?.pid === pid) await rm(serverPath(dataFolder), { force: true })
}

/** Undefined where no server says that it serves this folder, or its process is gone. A stale file is removed. */
export async function findServer(dataFolder: string): Promise<Server | undefined> {
  const server = await readServerFile(dataFolder)
  if (server && isProcessAlive(server.pid)) return server
  await rm(serverPath(dataFolder), { force: true })
  return undefined
}

async function readServerFile(dataFolder: string): Promise<Server | undefined> {
  try {
    return serverSchema.parse(JSON.parse(await readFile(serverPath(dataFolder), 'utf8')))
  } catch {
    return undefined
  }
}
