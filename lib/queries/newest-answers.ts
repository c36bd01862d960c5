/** The newest of an answer: when its papers came in, and for concepts the newest paper that speaks of them. */
import type { FeedEntry } from '@/lib/model/feed'
import { conceptKey, paperKey, parseKey } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'
import type { Arrival } from '@/lib/model/run'
import type { QueryAnswer } from '@/lib/model/saved-query'
import type { GraphStore } from '@/lib/store/graph-store'
import { toSentence } from '@/lib/store/nodes'
import { type Answering, answeringIn } from './answering'

export const MOST_ENTRIES = 50

type Known = Pick<GraphStore, 'arrivals' | 'arrivalsOn' | 'papers' | 'knownConcepts' | 'evidence'>

/** An answer with the paper by which it came in, and the first that could have brought it. */
interface Dated extends Answering {
  newest: Arrival
  first: Arrival
}

/**
 * Newest first: by when the paper came in, then what is new altogether before what has another paper, then by the day its
 * source says, then as in the answer. `asked` are ids of the concepts that the question names: a paper that speaks of them too goes before.
 */
export async function newestAnswers(
  answer: Pick<QueryAnswer, 'rows'>,
  { store, asked }: { store: Known; asked: readonly string[] },
): Promise<FeedEntry[]> {
  const answering = answeringIn(answer)
  const isPapers = parseKey(answering[0]?.keys[0] ?? '')?.type === 'paper'
  const dated = await (isPapers ? datePapers(answering, store) : dateConcepts(answering, { store, asked }))
  const newest = dated.sort(byNewest).slice(0, MOST_ENTRIES)
  const papers = await store.papers(newest.map((each) => each.newest.paper))
  const told = newest.flatMap((each) => {
    const paper = papers.get(each.newest.paper)
    return paper ? [{ ...each, paper }] : []
  })
  return isPapers ? told.map(toPaperEntry) : toConceptEntries(told, store)
}

const byNewest = (a: Dated, b: Dated): number =>
  order(b.newest.at, a.newest.at) || order(b.first.at, a.first.at) || order(dayOf(b.newest), dayOf(a.newest))

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
const dayOf = ({ published, year }: Arrival): string => published ?? String(year ?? '')

async function datePapers(answering: readonly Answering[], store: Known): Promise<Dated[]> {
  const arrivals = await store.arrivals(answering.flatMap(({ keys }) => idsOf(keys)))
  return answering.flatMap((each) => {
    const came = arrivals.get(idsOf(each.keys)[0] ?? '')
    return came ? [{ ...each, newest: came, first: came }] : []
  })
}

async function dateConcepts(
  answering: readonly Answering[],
  { store, asked }: { store: Known; asked: readonly string[] },
): Promise<Dated[]> {
  const arrivals = await store.arrivalsOn([...answering.flatMap(({ keys }) => idsOf(keys)), ...asked])
  return answering.flatMap((each) => {
    const ids = idsOf(each.keys)
    const papers = [onAll([...ids, ...asked], arrivals), onAll(ids, arrivals), onAny(ids, arrivals)]
    const [one, ...others] = papers.find(({ length }) => length > 0) ?? []
    if (!one) return []
    const isLater = (a: Arrival, b: Arrival) =>
      (order(a.at, b.at) || order(dayOf(a), dayOf(b)) || order(a.paper, b.paper)) > 0
    const newest = others.reduce((best, arrival) => (isLater(arrival, best) ? arrival : best), one)
    const first = others.reduce((best, arrival) => (isLater(best, arrival) ? arrival : best), one)
    return [{ ...each, newest, first }]
  })
}

type Arrivals = ReadonlyMap<string, Arrival[]>

function onAll(concepts: readonly string[], arrivals: Arrivals): Arrival[] {
  const [fewest = [], ...others] = [...new Set(concepts)]
    .map((id) => arrivals.get(id) ?? [])
    .sort((a, b) => a.length - b.length)
  const sets = others.map((list) => new Set(list.map(({ paper }) => paper)))
  return fewest.filter(({ paper }) => sets.every((set) => set.has(paper)))
}

const onAny = (concepts: readonly string[], arrivals: Arrivals): Arrival[] =>
  concepts.flatMap((id) => arrivals.get(id) ?? [])

const idsOf = (keys: readonly string[]): string[] => keys.flatMap((key) => parseKey(key)?.id ?? [])

type Told = Dated & { paper: Paper }

const toPaperEntry = ({ newest, first, paper, sentences }: Told): FeedEntry => ({
  keys: [paperKey(paper.id)],
  title: paper.title || paper.id,
  paper,
  cameIn: newest.at,
  firstIn: first.at,
  sentences,
})

async function toConceptEntries(told: readonly Told[], store: Known): Promise<FeedEntry[]> {
  const known = await store.knownConcepts('id', [...new Set(told.flatMap(({ keys }) => idsOf(keys)))])
  const names = new Map(known.map(({ asked, node }) => [asked, node.name]))
  return Promise.all(
    told.map(async ({ keys, newest, first, paper }) => {
      const ids = idsOf(keys)
      return {
        keys: ids.map(conceptKey),
        title: ids.map((id) => names.get(id) ?? id).join(' · '),
        paper,
        cameIn: newest.at,
        firstIn: first.at,
        sentences: await sentencesOn(ids, paper, store),
      }
    }),
  )
}

async function sentencesOn(concepts: readonly string[], paper: Paper, store: Known): Promise<string[]> {
  const sentences = await Promise.all(
    concepts.map(async (id) => {
      const evidence = await store.evidence(paper.id, id)
      return evidence ? [toSentence(evidence, paper).sentence] : []
    }),
  )
  return [...new Set(sentences.flat())]
}
