/** A paper by any of its ids. */
import 'server-only'
import type { PaperPage } from '@/lib/model/page'
import type { GraphStore } from '@/lib/store/graph-store'
import { orNotFound } from './problem'

/** @throws Refusal that says how to find it. */
export const paperOrNotFound = async (store: GraphStore, id: string): Promise<PaperPage> =>
  orNotFound(await store.paper(id), `The paper ${id}`, 'Find it by its title: /api/search?type=paper&q=…')
