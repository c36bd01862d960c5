/** The contract of a store on the embedded engine, in memory and in a file. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { describeGraphStore } from './graph-store-contract'

describeGraphStore('Grafeo in memory', {
  open: () => openGraphStore({ memory: true }),
  dispose: (store) => store.close(),
})

let folder = ''

describeGraphStore('Grafeo in a file', {
  open: async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-store-'))
    return openGraphStore({ dataFolder: folder })
  },
  dispose: async (store) => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  },
})
