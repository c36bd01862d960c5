/** Links between concepts that new papers bring: bonds are counted on, and a new concept finds the ones above it. */
import type { CoOccurrence } from '@/lib/model/graph'
import type { GraphStore } from '@/lib/store/graph-store'
import { type BroaderLink, closestAbove, headKeys, placedByLexicon, withoutCircles } from './broader'
import { countPairs, leastTogether } from './co-occurrence'
import type { GrownConcepts } from './grow-concepts'
import type { PaperFacts } from './paper-facts'

/** Every pair of the new papers that by now makes a bond, with its papers in the whole corpus of `all`. */
export async function growBonds(
  store: Pick<GraphStore, 'together'>,
  { corpus, before }: GrownConcepts,
  all: number,
): Promise<CoOccurrence[]> {
  const { concepts } = corpus
  const least = leastTogether(all)
  const pairs = countPairs(corpus, least).map(({ first, second, papers }) => ({
    source: concepts[first]!.id,
    target: concepts[second]!.id,
    papers,
    isOld: before[first]! > 0 && before[second]! > 0,
  }))
  const found = await store.together(pairs.filter(({ isOld }) => isOld))
  const papersOf = new Map(found.map(({ source, target, papers }) => [`${source}\n${target}`, papers]))
  return pairs.flatMap(({ source, target, papers }) => {
    const together = papers + (papersOf.get(`${source}\n${target}`) ?? 0)
    return together < least ? [] : [{ source, target, papers: together }]
  })
}

export async function growBroader(
  store: Pick<GraphStore, 'knownConcepts'>,
  papers: readonly PaperFacts[],
  { resolved, known }: GrownConcepts,
): Promise<BroaderLink[]> {
  const fresh = new Map(resolved.concepts.flatMap((concept, at) => (known[at] ? [] : [[concept.id, concept]])))
  const said = papers.flatMap(({ findings }) =>
    findings.flatMap(({ id, broader }) =>
      broader.map((above) => ({ narrower: resolved.successors.get(id)!, ...above })),
    ),
  )
  const ofFresh = said.filter(({ narrower }) => fresh.has(narrower))
  const asked = new Set(ofFresh.map(({ id }) => id))
  const byId = new Map((await store.knownConcepts('id', [...asked])).map((each) => [each.asked, each.node.id]))
  const keys = new Set([...fresh.values()].flatMap(({ name }) => headKeys(name)))
  const byKey = new Map<string, { id: string; name: string }>()
  for (const { asked, node } of await store.knownConcepts('key', [...keys])) byKey.set(asked, node)
  for (const concept of fresh.values()) byKey.set(concept.key, concept)
  const links = new Map<string, BroaderLink & { papers: number }>()
  const add = (link: BroaderLink): void => {
    const pair = `${link.narrower}\n${link.broader}`
    if (link.narrower !== link.broader && (link.source === 'lexicon' || !links.has(pair)))
      links.set(pair, { ...link, papers: 1 })
  }
  for (const { narrower, id, source } of ofFresh) {
    const broader = resolved.successors.get(id) ?? byId.get(id)
    if (broader !== undefined) add({ narrower, broader, source })
  }
  const placed = placedByLexicon(papers, (id) => resolved.successors.get(id) ?? undefined)
  for (const concept of fresh.values()) {
    const broader = closestAbove(concept, byKey)
    if (broader !== undefined) add({ narrower: concept.id, broader, source: 'name' })
  }
  // Nothing known leads to a new concept, so that a circle would be among these alone.
  return withoutCircles(
    [...links.values()].filter(({ narrower, source }) => source === 'lexicon' || !placed.has(narrower)),
  )
}
