// Whether a server runs on this data already: asked before anything is installed or built, because a build would pull the
// page away under it.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.js'

/** @returns {Promise<string | undefined>} its address, where it is well */
export async function runningServer() {
  try {
    const folder = path.resolve(process.env.CONCORDANCE_DATA || path.join(root, 'concordance-data'))
    const { pid, url } = JSON.parse(readFileSync(path.join(folder, 'server.json'), 'utf8'))
    process.kill(pid, 0)
    const health = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) })
    return health.ok && typeof (await health.json()).papers === 'number' ? url : undefined
  } catch {
    return undefined
  }
}
