/** Several records of one paper in a file (exported twice, preprint and version of record) become one paper. */
import type { Paper } from '@/lib/model/paper'
import { titleId } from '@/lib/model/paper-id'
import type { ReadRecord } from './record'

export interface MergeCount {
  /** Records that went into another. */
  merged: number
  /** Papers that are left, before the first of them comes; unknown of a stream of lines. */
  papers?: number
}

/**
 * Papers with an id in common are one, so are those with the same title of some length unless their years are far apart.
 * The first keeps its id and text; what it lacks is taken from the others. Everything is held until the end.
 */
export async function* mergeDuplicates(
  records: AsyncIterable<ReadRecord>,
  count: MergeCount,
): AsyncGenerator<ReadRecord> {
  const kept: ReadRecord[] = []
  const places = new Map<string, number>()
  for await (const record of records) {
    if (record.type === 'problem') {
      kept.push(record)
      continue
    }
    const keys = keysOf(record.paper)
    const place = keys.map((key) => places.get(key)).find((at) => at !== undefined)
    const first = place === undefined ? undefined : kept[place]
    if (place !== undefined && first?.type === 'paper' && sameWork(first.paper, record.paper)) {
      kept[place] = { ...first, paper: merged(first.paper, record.paper) }
      count.merged++
      for (const key of keys) if (!places.has(key)) places.set(key, place)
    } else {
      for (const key of keys) if (!places.has(key)) places.set(key, kept.length)
      kept.push(record)
    }
  }
  count.papers = kept.filter(({ type }) => type === 'paper').length
  yield* kept
}

/** Short titles ("Introduction", "Editorial") name many papers; they count as an id only where the paper has no other. */
function keysOf(paper: Paper): string[] {
  const title = titleId(paper.title)
  const telling = paper.title.length >= 25 || paper.id === title
  return [paper.id, ...paper.otherIds, ...(telling ? [title] : [])]
}

function sameWork(a: Paper, b: Paper): boolean {
  const ids = new Set([a.id, ...a.otherIds])
  if ([b.id, ...b.otherIds].some((id) => ids.has(id) && !id.startsWith('title:'))) return true
  return a.year === undefined || b.year === undefined || Math.abs(a.year - b.year) <= 3
}

function merged(first: Paper, other: Paper): Paper {
  const others = [...first.otherIds, other.id, ...other.otherIds].filter(
    (id, index, all) => id !== first.id && !id.startsWith('title:') && all.indexOf(id) === index,
  )
  return {
    ...other,
    ...first,
    abstract: first.abstract || other.abstract,
    authors: first.authors.length > 0 ? first.authors : other.authors,
    otherIds: others,
  }
}
