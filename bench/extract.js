// `npm run bench -- extract FILE.jsonl[.gz]`: papers per CPU second from a cold start, memory, load time.
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
  input: path.join(import.meta.dirname, 'extract/main.ts'),
  platform: 'node',
  resolve: { alias: { '@': root } },
  external: (id) => builtin.has(id) || id.startsWith('node:') || !/^[./]|^@\/|^[A-Za-z]:/.test(id),
})
await build.write({ dir: folder, format: 'esm', entryFileNames: 'extract.mjs' })
await build.close()
await import(pathToFileURL(path.join(folder, 'extract.mjs')).href)
