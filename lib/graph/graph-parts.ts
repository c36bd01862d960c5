/** A graph that comes in parts, put together or written as JSON as it comes. */
import type { Graph, GraphPart } from '@/lib/model/graph'

/** What names the others' homes and ends comes before them, so that nothing has to wait for the end. */
const LISTS = ['clusters', 'papers', 'concepts', 'broader', 'edges', 'coOccurrences'] as const

const empty = (): Required<GraphPart> => ({
  clusters: [],
  papers: [],
  concepts: [],
  broader: [],
  edges: [],
  coOccurrences: [],
})

/** As one, for what needs all of it. */
export async function collectGraph(parts: AsyncIterable<GraphPart>): Promise<Graph> {
  const graph = empty()
  for await (const part of parts) {
    for (const list of LISTS) for (const row of part[list] ?? []) graph[list].push(row as never)
  }
  return graph
}

/** One JSON object, a chunk a part. @param parts that give the lists one after another, in the order of LISTS */
export async function* graphJson(parts: AsyncIterable<GraphPart>): AsyncGenerator<string> {
  let open = -1
  let isFirst = true
  const upTo = (list: number): string => {
    let text = ''
    for (; open < list; isFirst = true) text += `${open < 0 ? '{' : '],'}"${LISTS[++open]}":[`
    return text
  }
  for await (const part of parts) {
    for (const [at, list] of LISTS.entries()) {
      const rows = part[list]
      if (!rows || rows.length === 0) continue
      const before = upTo(at)
      yield `${before}${isFirst ? '' : ','}${JSON.stringify(rows).slice(1, -1)}`
      isFirst = false
    }
  }
  yield `${upTo(LISTS.length - 1)}]}`
}
