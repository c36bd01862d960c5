/** The newest of an answer: when its papers came in, and for concepts the newest paper that speaks of them. */
import { compareText } from '@/lib/model/compare-text'
import type { FeedEntry } from '@/lib/model/feed'
import { conceptKey, paperKey, parseKey } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'
import type { Arrival } from '@/lib/model/run'
import type { QueryAnswer } from '@/lib/model/saved-query'
import type { GraphStore } from '@/lib/store/graph-store'
import { toSentence } from '@/lib/store/nodes'
import { type Answering, answeringIn } from './answering'

export const MOST_ENTRIES = 50

type Known = Pick<
  GraphStore,
  'arrivals' | 'papersOf' | 'runs' | 'papersByRun' | 'papers' | 'knownConcepts' | 'evidence'
>

/** An answer with the paper by which it came in, and the times of that one and of the first that could have brought it. */
interface Dated extends Answering {
  paper: string
  at: string
  first: string
}

/**
 * Newest first: by when the paper came in, then of papers by the day that the source says, of concepts what is new
 * altogether; then as in the answer. `asked` are ids of the concepts that the question names: a paper that speaks of
 * them, too, goes before.
 */
export async function newestAnswers(
  answer: Pick<QueryAnswer, 'rows'>,
  { store, asked }: { store: Known; asked: readonly string[] },
): Promise<FeedEntry[]> {
  const answering = answeringIn(answer)
  const isPapers = parseKey(answering[0]?.keys[0] ?? '')?.type === 'paper'
  const newest = await (isPapers ? newestPapers(answering, store) : newestConcepts(answering, { store, asked }))
  const papers = await store.papers(newest.map((each) => each.paper))
  const told = newest.flatMap((each) => {
    const paper = papers.get(each.paper)
    return paper ? [{ ...each, paper }] : []
  })
  return isPapers ? told.map(toPaperEntry) : toConceptEntries(told, store)
}

const later = (a: Arrival, b: Arrival): number => compareText(b.at, a.at) || compareText(dayOf(b), dayOf(a))
const dayOf = ({ published, year }: Arrival): string => published ?? String(year ?? '')

async function newestPapers(answering: readonly Answering[], store: Known): Promise<Dated[]> {
  const arrivals = await store.arrivals(answering.flatMap(({ keys }) => idsOf(keys)))
  const came = answering.flatMap((each) => {
    const arrival = arrivals.get(idsOf(each.keys)[0] ?? '')
    return arrival ? [{ ...each, arrival }] : []
  })
  return came
    .sort((a, b) => later(a.arrival, b.arrival))
    .slice(0, MOST_ENTRIES)
    .map(({ arrival, ...each }) => ({ ...each, paper: arrival.paper, at: arrival.at, first: arrival.at }))
}

async function newestConcepts(
  answering: readonly Answering[],
  { store, asked }: { store: Known; asked: readonly string[] },
): Promise<Dated[]> {
  const lists = await store.papersOf([...answering.flatMap(({ keys }) => idsOf(keys)), ...asked])
  const papersOf = new Map([...lists].map(([id, papers]) => [id, new Set(papers)]))
  const times = await timesOf(store)
  const came = answering.flatMap((each) => {
    const ids = idsOf(each.keys)
    const ways = [onAll([...ids, ...asked], papersOf), onAll(ids, papersOf), onAny(ids, papersOf)]
    const papers = ways.find((way) => way.length > 0) ?? []
    const known = papers.flatMap((paper) => times.get(paper) ?? []).sort(compareText)
    const [first, at] = [known[0], known.at(-1)]
    return first && at ? [{ ...each, first, at, newest: papers.filter((paper) => times.get(paper) === at) }] : []
  })
  const newest = came.sort((a, b) => compareText(b.at, a.at) || compareText(b.first, a.first)).slice(0, MOST_ENTRIES)
  const arrivals = await store.arrivals(newest.flatMap((each) => each.newest))
  return newest.flatMap(({ newest: papers, ...each }) => {
    const best = papers
      .flatMap((paper) => arrivals.get(paper) ?? [])
      .sort((a, b) => later(a, b) || compareText(a.paper, b.paper))
    return best[0] ? [{ ...each, paper: best[0].paper }] : []
  })
}

/** Id of each paper → when the first run that brought it was. */
async function timesOf(store: Known): Promise<Map<string, string>> {
  const times = new Map<string, string>()
  const papers = await store.papersByRun()
  for (const { id, at } of await store.runs()) {
    for (const paper of papers.get(id) ?? []) if (!times.has(paper)) times.set(paper, at)
  }
  return times
}

type PapersOf = ReadonlyMap<string, ReadonlySet<string>>

function onAll(concepts: readonly string[], papersOf: PapersOf): string[] {
  const [fewest = new Set<string>(), ...others] = [...new Set(concepts)]
    .map((id) => papersOf.get(id) ?? new Set<string>())
    .sort((a, b) => a.size - b.size)
  return [...fewest].filter((paper) => others.every((papers) => papers.has(paper)))
}

const onAny = (concepts: readonly string[], papersOf: PapersOf): string[] =>
  concepts.flatMap((id) => [...(papersOf.get(id) ?? [])])

const idsOf = (keys: readonly string[]): string[] => keys.flatMap((key) => parseKey(key)?.id ?? [])

type Told = Omit<Dated, 'paper'> & { paper: Paper }

const toPaperEntry = ({ at, first, paper, sentences }: Told): FeedEntry => ({
  keys: [paperKey(paper.id)],
  title: paper.title || paper.id,
  paper,
  cameIn: at,
  firstIn: first,
  sentences,
})

async function toConceptEntries(told: readonly Told[], store: Known): Promise<FeedEntry[]> {
  const known = await store.knownConcepts('id', [...new Set(told.flatMap(({ keys }) => idsOf(keys)))])
  const names = new Map(known.map(({ asked, node }) => [asked, node.name]))
  return Promise.all(
    told.map(async ({ keys, at, first, paper }) => {
      const ids = idsOf(keys)
      return {
        keys: ids.map(conceptKey),
        title: ids.map((id) => names.get(id) ?? id).join(' · '),
        paper,
        cameIn: at,
        firstIn: first,
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
