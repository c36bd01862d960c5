/** A whole corpus to read, whether the store is opened here or a server has it open. */
import { readCorrections } from '@/lib/derive/corrections-file'
import type { QueryText } from '@/lib/model/corpus-line'
import type { Corrections } from '@/lib/model/correction'
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

/** A person's own queries and corrections: files, whoever has the store open. */
export async function ownWords(dataFolder: string): Promise<{ queries: QueryText[]; corrections: Corrections }> {
  return { queries: await readOwnTexts(ownQueriesFolder(dataFolder)), corrections: await readCorrections(dataFolder) }
}
