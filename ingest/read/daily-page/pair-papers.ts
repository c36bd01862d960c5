/**
 * Pairs titles with abstracts on a saved page. Between two abstracts stand the title and, before or after it, lines that
 * might be titles too (submitters, groups): the page shows by its clear cases at which place its titles stand.
 */
import type { PageLine } from './page-lines'

export interface Pair {
  line: number
  title: string
  abstract: string
}

export interface Paired {
  pairs: Pair[]
  /** Lines that read like a title of their own but have no abstract. */
  strays: PageLine[]
}

interface Group {
  titles: PageLine[]
  abstract: PageLine[]
}

export function pairPapers(lines: readonly PageLine[]): Paired {
  const { groups, left } = grouped(lines)
  const place = usualPlace(groups)
  const paired: Paired = { pairs: [], strays: [] }
  for (const group of groups) {
    const title = titleOf(group.titles, place)
    if (!title) continue
    paired.pairs.push({
      line: title.line,
      title: title.text,
      abstract: group.abstract.map((part) => part.text).join('\n\n'),
    })
    paired.strays.push(...group.titles.filter((line) => line !== title && isClear(line)))
  }
  paired.strays.push(...left.filter(isClear))
  return paired
}

/** Runs of title candidates, each with the abstract that follows. */
function grouped(lines: readonly PageLine[]): { groups: Group[]; left: PageLine[] } {
  const groups: Group[] = []
  let titles: PageLine[] = []
  for (const [index, line] of lines.entries()) {
    if (line.form === 'title') {
      titles.push(line)
      continue
    }
    const last = groups.at(-1)
    if (titles.length > 0) {
      groups.push({ titles, abstract: [line] })
      titles = []
    } else if (line.form === 'sentence' && lines[index + 1]?.form === 'prose') {
      // A title that ends with a full stop: else the abstract that follows would have none.
      titles = [line]
    } else last?.abstract.push(line)
  }
  return { groups, left: titles }
}

/** Four words or more, or a name set off by a colon: no person and no group is called so. */
const isClear = (line: PageLine): boolean => line.text.split(' ').length >= 4 || /\S: \S/.test(line.text)

/** How many candidates usually stand between the title and its abstract, by the groups with a single clear candidate. */
function usualPlace(groups: readonly Group[]): number {
  const counts = new Map<number, number>()
  for (const { titles } of groups) {
    const clear = titles.filter(isClear)
    if (clear.length !== 1 || !clear[0]) continue
    const place = titles.length - 1 - titles.indexOf(clear[0])
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

function titleOf(titles: readonly PageLine[], place: number): PageLine | undefined {
  const usual = titles.at(-1 - place)
  if (usual && isClear(usual)) return usual
  return titles.findLast(isClear) ?? usual ?? titles.at(-1)
}
