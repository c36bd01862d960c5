/** A saved query as a feed: run, the newest of its answer, and the question in words. */
import type { Feed } from '@/lib/model/feed'
import type { QueryAnswer, SavedQuery } from '@/lib/model/saved-query'
import type { GraphStore } from '@/lib/store/graph-store'
import { bindParameters } from './bind-parameters'
import { newestAnswers } from './newest-answers'
import { questionInWords } from './question-words'
import type { RunOptions } from './run-query'

export interface BoundFeed {
  feed: Feed
  /** The values that the statement got, in order of their names: equal for equal questions, however they were asked. */
  bound: [name: string, value: string][]
}

export interface FeedOptions extends RunOptions {
  store: GraphStore
  /** Names of the store, where they are at hand already. */
  names?: GraphStore['names']
}

/** @throws QueryParameterError, QueryError */
export async function readFeed(
  query: SavedQuery,
  given: Readonly<Record<string, unknown>>,
  { runner, resolve, signal, store, names = store.names }: FeedOptions,
): Promise<BoundFeed> {
  const params = await bindParameters(query, given, resolve)
  const answer = await runner.run(query.cypher, params, { isSaved: true, signal })
  const asked = query.parameters.flatMap(({ name, kind }) => (kind === 'concept' ? [String(params[name])] : []))
  const entries = await newestAnswers(answer, { store, asked })
  const title = await questionInWords(query, params, { names, clusters: store.clusters })
  const updated = entries[0]?.cameIn ?? (await store.runs()).at(-1)?.at ?? NEVER
  const subtitle = [query.description, aboutRows(answer)].filter(Boolean).join(' ')
  const bound = Object.entries(params).map(([name, value]): [string, string] => [name, String(value)])
  return { feed: { title, subtitle, updated, entries }, bound: bound.sort(([a], [b]) => (a < b ? -1 : 1)) }
}

/** Atom wants a time also where nothing has come in yet. */
const NEVER = '1970-01-01T00:00:00.000Z'

/** What of the answer the feed can't hold. */
function aboutRows({ rows, keys, truncated }: QueryAnswer): string {
  if (rows.length > 0 && keys.length === 0)
    return 'Its answer has neither papers nor concepts, so nothing of it can be followed: let it return nodes.'
  return truncated ? `Only the first ${rows.length} rows of its answer are looked at.` : ''
}
