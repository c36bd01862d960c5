// `npm run bench -- layout [--papers 300,1000,5000]`: what deriving takes, how the picture is, what the wire carries.
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
  input: path.join(import.meta.dirname, 'layout/main.ts'),
  platform: 'node',
  resolve: { alias: { '@': root } },
  external: (id) => builtin.has(id) || id.startsWith('node:') || !/^[./]|^@\/|^[A-Za-z]:/.test(id),
})
await build.write({ dir: folder, format: 'esm', entryFileNames: 'layout.mjs' })
await build.close()
await import(pathToFileURL(path.join(folder, 'layout.mjs')).href)
