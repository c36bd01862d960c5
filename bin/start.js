// `npm start`: installs what is missing, builds what is stale, then serves. Arguments go on to `concordance serve`.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale, checkNode, installIfStale, root } from './project.js'
import { runningServer } from './running-server.js'

checkNode()
const url = process.argv.includes('--store') ? undefined : await runningServer()
if (url) console.log(`Concordance is at ${url}`)
else {
  await installIfStale()
  await buildIfStale()
  process.argv.splice(2, 0, 'serve')
  await import(pathToFileURL(path.join(root, 'dist/concordance.js')).href)
}
