// `npm run dev`: the page as it is being written, on loopback only. Arguments go on to `next dev`.
import { checkNode, installIfStale, runNode } from './project.js'

checkNode()
await installIfStale()
const port = process.env.PORT ?? '4100'
const args = ['dev', '--hostname', '127.0.0.1', '--port', port, ...process.argv.slice(2)]
process.exitCode = await runNode('node_modules/next/dist/bin/next', args)
