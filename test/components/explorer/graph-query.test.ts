/** What is chosen beyond what is drawn of a large corpus is asked for, one node as well as several. */
import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { beyondQuery } from '@/components/explorer/graph-query'
import { fakeGraph } from '@/test/fixtures/fake-graph'

const graph = fakeGraph(3)
const asked: (string | null)[] = []

/** Knows every node but `c:gone`. */
vi.stubGlobal('fetch', async (address: string) => {
  const key = new URL(address, 'http://localhost').searchParams.get('key')
  asked.push(key)
  if (key === 'c:gone') return Promise.reject(new TypeError('Failed to fetch'))
  return Response.json(graph)
})
vi.stubGlobal('document', { querySelector: () => null })
afterEach(() => {
  asked.length = 0
})

it('is one node, or several, each asked for once', async () => {
  const client = new QueryClient()
  expect(await client.fetchQuery(beyondQuery(client, ['c:one']))).toEqual([graph])
  expect(await client.fetchQuery(beyondQuery(client, ['c:one', 'c:two']))).toEqual([graph, graph])
  expect(asked).toEqual(['c:one', 'c:two'])
})

it('tells of what can’t be had, which is asked for again', async () => {
  const client = new QueryClient()
  const query = beyondQuery(client, ['c:gone', 'c:one'])
  expect(await client.fetchQuery(query)).toEqual([null, graph])
  await client.fetchQuery(query)
  expect(asked).toEqual(['c:gone', 'c:one', 'c:gone'])
})
