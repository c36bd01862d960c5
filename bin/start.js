// `npm start`: installs what is missing, builds what is stale, then serves. Arguments go on to `concordance serve`.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale, checkNode, installIfStale, root } from './project.js'

checkNode()
await installIfStale()
await buildIfStale()
process.argv.splice(2, 0, 'serve')
await import(pathToFileURL(path.join(root, 'dist/concordance.js')).href)
