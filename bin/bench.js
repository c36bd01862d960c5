// `npm run bench -- NAME`: runs bench/NAME.js, or bench/NAME/main.ts, which is built first; without a name, lists them.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { checkNode, fail, root, runNode } from './project.js'

checkNode()
const folder = path.join(root, 'bench')
const names = readdirSync(folder)
  .filter((entry) => entry.endsWith('.js') || existsSync(path.join(folder, entry, 'main.ts')))
  .map((entry) => entry.replace(/\.js$/, ''))
const [name, ...args] = process.argv.slice(2)
const script = path.join(folder, `${name}.js`)
if (name === undefined) console.log(names.map((each) => `npm run bench -- ${each}`).join('\n'))
else if (!names.includes(name)) fail(`There is no benchmark ${name}. There are: ${names.join(', ')}.`)
else if (existsSync(script)) process.exitCode = await runNode(script, args)
else process.exitCode = await runNode(path.join(folder, 'lib/run.js'), [name, ...args])
