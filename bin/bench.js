// `npm run bench -- NAME`: runs bench/NAME.*; without a name, lists them.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { checkNode, fail, root, runNode } from './project.js'

checkNode()
const folder = path.join(root, 'bench')
const scripts = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:m?js)$/.test(name)) : []
const [name, ...args] = process.argv.slice(2)
const nameOf = (script) => script.replace(/\.m?js$/, '')
const script = scripts.find((candidate) => nameOf(candidate) === name)
if (name === undefined) {
  console.log(
    scripts.length > 0
      ? scripts.map((each) => `npm run bench -- ${nameOf(each)}`).join('\n')
      : 'There is no benchmark yet.',
  )
} else if (script) process.exitCode = await runNode(path.join(folder, script), args)
else fail(`There is no benchmark ${name}. There are: ${scripts.map(nameOf).join(', ') || 'none'}.`)
