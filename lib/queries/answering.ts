/** What of an answer's rows is the answer itself: nodes that stand in cells of their own, rather than in lists of examples. */
import { parseKey } from '@/lib/model/graph'
import { type Cell, linkCellSchema, nodeCellSchema, type QueryAnswer } from '@/lib/model/saved-query'

/** One paper, or concepts that stand together in a row; with the sentences that the answer has from that paper. */
export interface Answering {
  keys: string[]
  sentences: string[]
}

/**
 * Each once, in order of the rows: the papers in cells of their own; where there are none the concepts so, those of a row
 * together; where there are none either, the papers in lists, paths and links, or each concept in them.
 */
export function answeringIn({ rows }: Pick<QueryAnswer, 'rows'>): Answering[] {
  const found = rows.map((cells) => look(cells as Cell[]))
  const paper = (key: string) => parseKey(key)?.type === 'paper'
  const concept = (key: string) => parseKey(key)?.type === 'concept'
  const ways: ((row: Found) => string[][])[] = [
    ({ alone }) => alone.filter(paper).map((key) => [key]),
    ({ alone }) => [alone.filter(concept)].filter(({ length }) => length > 0),
    ({ all }) => all.filter(paper).map((key) => [key]),
    ({ all }) => all.filter(concept).map((key) => [key]),
  ]
  for (const way of ways) {
    const answering = new Map<string, Answering>()
    for (const row of found) {
      for (const keys of way(row)) {
        const id = [...new Set(keys)].sort().join(' ')
        const known = answering.get(id)?.sentences ?? []
        const told = keys.flatMap((key) => row.sentences.get(key) ?? [])
        answering.set(id, { keys: [...new Set(keys)], sentences: [...new Set([...known, ...told])] })
      }
    }
    if (answering.size > 0) return [...answering.values()]
  }
  return []
}

interface Found {
  /** Keys of nodes in cells of their own. */
  alone: string[]
  all: string[]
  /** Of links, by the key of the paper they are said in. */
  sentences: Map<string, string[]>
}

function look(cells: readonly Cell[]): Found {
  const found: Found = { alone: [], all: [], sentences: new Map() }
  for (const cell of cells) {
    const key = keyOf(cell)
    if (key) found.alone.push(key)
    gather(cell, found)
  }
  return found
}

const keyOf = (cell: Cell): string | undefined => nodeCellSchema.safeParse(cell).data?.$node ?? undefined

function gather(cell: Cell, found: Found): void {
  if (typeof cell !== 'object' || cell === null) return
  const key = keyOf(cell)
  if (key) {
    found.all.push(key)
    return
  }
  const link = linkCellSchema.safeParse(cell).data
  if (!link) {
    for (const entry of Object.values(cell)) gather(entry, found)
    return
  }
  for (const end of [link.from, link.to]) if (end) found.all.push(end)
  if (link.from && link.sentence)
    found.sentences.set(link.from, [...(found.sentences.get(link.from) ?? []), link.sentence])
}
