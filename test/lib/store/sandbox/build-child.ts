/** Compiles the sandbox's program as `npm run build` does, into the cache folder, and tells where it lies. */
import path from 'node:path'
import { rolldown } from 'rolldown'
import config from '@/rolldown.config.js'

const root = path.join(import.meta.dirname, '../../../..')

export async function buildChild(name: string): Promise<string> {
  const { output, ...options } = config
  const dir = path.join(root, '.cache', name)
  const bundle = await rolldown({ ...options, cwd: root, input: { 'sandbox-child': 'lib/store/sandbox/child.ts' } })
  await bundle.write({ ...(Array.isArray(output) ? output[0] : output), dir, sourcemap: false })
  await bundle.close()
  return path.join(dir, 'sandbox-child.js')
}
