/** A whole corpus to read, whether the store is opened here or a server has it open. */
import type { QueryText } from '@/lib/model/corpus-line'
import { readOwnTexts } from '@/lib/queries/own-queries'
import { ownQueriesFolder } from '@/lib/queries/read-queries'
import type { CorpusSource } from '@/lib/store/corpus-lines'
import { askServer } from './server-api'
import type { Server } from './server-file'

export const corpusThrough = (server: Server): CorpusSource => ({
  revision: async () => (await askServer(server, 'health')).revision,
  runs: async () => (await askServer(server, 'runs')).runs,
  async papers(afterId, limit) {
    const query = { limit: String(limit), ...(afterId === undefined ? {} : { after: afterId }) }
    return (await askServer(server, 'readings', { query })).readings
  },
})

/** Queries are files, whoever has the store open. */
export const ownTexts = (dataFolder: string): Promise<QueryText[]> => readOwnTexts(ownQueriesFolder(dataFolder))
