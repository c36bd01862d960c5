// `npm run bench -- store [--papers 10000,50000] [--engines grafeo,neo4j] [--crashes 50]`: both stores side by side, in a table.
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
  input: path.join(import.meta.dirname, 'store/main.ts'),
  platform: 'node',
  resolve: { alias: { '@': root } },
  external: (id) => builtin.has(id) || id.startsWith('node:') || !/^[./]|^@\/|^[A-Za-z]:/.test(id),
})
await build.write({ dir: folder, format: 'esm', entryFileNames: 'store.mjs' })
await build.close()
await import(pathToFileURL(path.join(folder, 'store.mjs')).href)
