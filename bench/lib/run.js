// `node bench/lib/run.js NAME ARGS`: builds bench/NAME/main.ts and runs it, in a process that the building costs nothing.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { root, runNode } from '../../bin/project.js'
import config from '../../rolldown.config.js'

const [name, ...args] = process.argv.slice(2)
// The store is opened outside of Next, whose guard against that has to be out of the way.
const alias = { ...config.resolve.alias, 'server-only': path.join(root, 'test/server-only.ts') }
const external = (id) => id !== 'server-only' && config.external(id)
const { output: _, ...options } = config
const input = path.join(root, 'bench', name, 'main.ts')
const bundle = await rolldown({ ...options, input, resolve: { alias }, external })
const dir = path.join(root, '.cache/bench')
mkdirSync(dir, { recursive: true })
await bundle.write({ dir, format: 'esm', entryFileNames: `${name}.mjs` })
await bundle.close()
process.exitCode = await runNode(path.join(dir, `${name}.mjs`), args)
