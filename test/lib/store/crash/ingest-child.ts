/** A program that ingests generated papers into a folder's store and says after each batch how far it has got. */
import { openGraphStore } from '@/lib/store/open-graph-store'
import { run } from '@/test/lib/store/corpus'
import { generateReadings } from '@/test/lib/store/generate'

const [folder = '', papers = '0', batch = '10'] = process.argv.slice(2)

const store = await openGraphStore({ dataFolder: folder })
await store.startRun(run('crash'))
process.stdout.write('acknowledged 0\n')
for (let at = 0; at < Number(papers); at += Number(batch)) {
  const until = Math.min(Number(papers), at + Number(batch))
  await store.upsertReadings('crash', generateReadings(at, until))
  process.stdout.write(`acknowledged ${until}\n`)
}
await store.close()
