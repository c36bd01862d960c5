// `npm run bench -- NAME`: runs bench/NAME.js, or bench/NAME/main.ts, which is built first; without a name, lists them.
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { checkNode, fail, root, runNode } from './project.js'

checkNode()
const folder = path.join(root, 'bench')
const names = readdirSync(folder)
  .filter((entry) => entry.endsWith('.js') || existsSync(path.join(folder, entry, 'main.ts')))
  .map((entry) => entry.replace(/\.js$/, ''))
const [name, ...args] = process.argv.slice(2)
if (name === undefined) console.log(names.map((each) => `npm run bench -- ${each}`).join('\n'))
else if (names.includes(name)) process.exitCode = await runNode(await programOf(name), args)
else fail(`There is no benchmark ${name}. There are: ${names.join(', ')}.`)

async function programOf(name) {
  const script = path.join(folder, `${name}.js`)
  if (existsSync(script)) return script
  const { rolldown } = await import('rolldown')
  const { default: config } = await import('../rolldown.config.js')
  // The store is opened outside of Next, whose guard against that has to be out of the way.
  const alias = { ...config.resolve.alias, 'server-only': path.join(root, 'test/server-only.ts') }
  const external = (id) => id !== 'server-only' && config.external(id)
  const { output: _, ...options } = config
  const bundle = await rolldown({
    ...options,
    input: path.join(folder, name, 'main.ts'),
    resolve: { alias },
    external,
  })
  const dir = path.join(root, '.cache/bench')
  mkdirSync(dir, { recursive: true })
  await bundle.write({ dir, format: 'esm', entryFileNames: `${name}.mjs` })
  await bundle.close()
  return path.join(dir, `${name}.mjs`)
}
