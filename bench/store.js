// `npm run bench -- store [--facts FILE] [--papers 10000,50000] [--engines grafeo,neo4j] [--crashes 50]`: both stores side by
// side, in a table (docs/scaling.md). FILE is what `concordance extract --papers` wrote; without one, papers are made up.
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
  resolve: { alias: { '@': root, 'server-only': path.join(root, 'test/server-only.ts') } },
  external: (id) =>
    id !== 'server-only' && (builtin.has(id) || id.startsWith('node:') || !/^[./]|^@\/|^[A-Za-z]:/.test(id)),
})
await build.write({ dir: folder, format: 'esm', entryFileNames: 'store.mjs' })
await build.close()
await import(pathToFileURL(path.join(folder, 'store.mjs')).href)
