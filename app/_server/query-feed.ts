/** A saved query as a feed, for those who follow it: run anew when the corpus or the query has changed. */
import 'server-only'
import { toAtom } from '@/lib/graph/export-atom'
import { formatLens } from '@/lib/graph/lens-text'
import { ATOM_TYPE } from '@/lib/model/feed'
import { readFeed } from '@/lib/queries/read-feed'
import type { Question } from './respond'
import { findQuery, means } from './saved-queries'
import { namesOf } from './search'

type Asked = Question<'followQuery'>

/** A query is a file that its owner may change at any time. */
export const stampOfFeed = async (asked: Asked): Promise<string> =>
  JSON.stringify([await findQuery(asked), asked.request.url, originOf(asked.request)])

export async function feedOfQuery(asked: Asked): Promise<Response> {
  const { query: given, request, store } = asked
  const query = await findQuery(asked)
  const { feed, bound } = await readFeed(query, given, {
    ...(await means(asked)),
    store,
    names: () => namesOf(store),
  })
  const origin = originOf(request)
  const { pathname, search } = new URL(request.url)
  const lens = formatLens({ slug: query.slug, mode: 'highlight', params: given })
  const atom = toAtom(feed, {
    id: `urn:concordance:query:${encodeURIComponent(query.slug)}?=${new URLSearchParams(bound)}`,
    self: `${origin}${pathname}${search}`,
    page: `${origin}/?${new URLSearchParams({ lens })}`,
    pageOf: ([at = '', ...others]) => `${origin}/?${addressOf(at, others)}`,
  })
  return new Response(atom, { headers: { 'content-type': `${ATOM_TYPE}; charset=utf-8` } })
}

/** As the page's address has them: the first two by names of their own. */
function addressOf(at: string, [other, ...more]: readonly string[]): URLSearchParams {
  const chosen = other === undefined ? [] : [['with', other], ...more.map((key) => ['and', key])]
  return new URLSearchParams([['at', at], ...chosen])
}

/** As the reader knows this server, also through a proxy; the guard has seen that the name is ours. */
function originOf({ headers, url }: Request): string {
  const { host, protocol } = new URL(url)
  const proto = headers.get('x-forwarded-proto')?.split(',')[0]?.trim()
  return `${proto === 'https' || proto === 'http' ? proto : protocol.slice(0, -1)}://${headers.get('host') ?? host}`
}
