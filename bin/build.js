// `npm run build`: the command line into dist/, the page into .next/.
import { build, checkNode, installIfStale, say } from './project.js'

checkNode()
await installIfStale()
await build({ quiet: false })
say('Built. Start it with: npm start')
