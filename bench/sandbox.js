// `npm run bench -- sandbox [FILE…]`: how long a server's answers take while ten bombs run, against their usual time. The
// page must be built; FILEs are ingested beside the sample. With NEO4J_URI set, the same on Neo4j.
import { mkdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, '.cache/bench')
const builtin = new Set(builtinModules)
mkdirSync(folder, { recursive: true })
const build = await rolldown({
  input: path.join(import.meta.dirname, 'sandbox/main.ts'),
  platform: 'node',
  resolve: { alias: { '@': root } },
  external: (id) => builtin.has(id) || id.startsWith('node:') || !/^[./]|^@\/|^[A-Za-z]:/.test(id),
})
await build.write({ dir: folder, format: 'esm', entryFileNames: 'sandbox.mjs' })
await build.close()
await import(pathToFileURL(path.join(folder, 'sandbox.mjs')).href)
