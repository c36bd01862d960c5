// `npm start`: installs what is missing, builds what is stale, then serves. Arguments go on to `concordance serve`.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale, checkNode, installIfStale, root } from './project.js'
import { runningServer } from './running-server.js'

checkNode()
const url = process.argv.includes('--store') ? undefined : await runningServer()
if (url) console.log(`Concordance is at ${url}`)
else {
  endWithNpm()
  await installIfStale()
  await buildIfStale()
  process.argv.splice(2, 0, 'serve')
  await import(pathToFileURL(path.join(root, 'dist/concordance.js')).href)
}

/** npm's shell passes no signal on: whoever ends `npm start` by one (a supervisor, a container) ends the server, too. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref()
}
