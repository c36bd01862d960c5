/**
 * The concepts of a few new papers beside those that are known: an id that is known or retired means what it did, a new
 * one joins the concept whose name is a variant of its own, or is a concept of its own.
 */
import { compareText } from '@/lib/model/compare-text'
import type { Corrections } from '@/lib/model/correction'
import type { KnownConcept } from '@/lib/store/derivation'
import type { GraphStore } from '@/lib/store/graph-store'
import { type CorpusConcept, type CorpusConcepts, resolveConcepts } from './concepts'
import { type Corpus, toCorpus } from './links'
import { nameKey, withoutAddedWord, withoutSaidWord } from './name-key'
import type { PaperFacts } from './paper-facts'

export interface GrownConcepts {
  /** What the new papers speak of, in order of id; `successors` leads every id of theirs to it. */
  resolved: CorpusConcepts
  /** The new papers with their links; `papers` of a concept counts the whole corpus. */
  corpus: Corpus
  /** Papers that spoke of each before, by index; 0 for a new concept. */
  before: number[]
  /** As it was, by index; undefined for a new concept. */
  known: (KnownConcept['node'] | undefined)[]
  /** New ids that are one with another. */
  joined: { from: string; to: string }[]
}

type Store = Pick<GraphStore, 'knownConcepts'>

export async function growConcepts(store: Store, papers: readonly PaperFacts[], all: number): Promise<GrownConcepts> {
  const ids = new Set(papers.flatMap(({ findings }) => findings.map(({ id }) => id)))
  const found = await store.knownConcepts('id', [...ids])
  const settled = new Map(found.flatMap(({ asked, node, key }) => (key === undefined ? [] : [[asked, node]])))
  const newcomers = papers.map(({ id, findings }) => ({
    id,
    findings: findings.filter((finding) => !settled.has(finding.id)),
  }))
  const own = resolveConcepts(newcomers, all)
  const variants = await findVariants(store, own.concepts)
  const successors = new Map([...settled].map(([id, node]) => [id, node.id]))
  for (const { id } of own.concepts) successors.set(id, variants.get(id)?.id ?? id)
  for (const [from, to] of own.successors) if (to !== null) successors.set(from, successors.get(to) ?? to)
  const nodes = new Map([...settled.values(), ...variants.values()].map((node) => [node.id, node]))
  const concepts = own.concepts.filter(({ id }) => !variants.has(id))
  for (const { id, name, kind } of nodes.values()) concepts.push({ id, name, kind, aliases: [], key: nameKey(name) })
  concepts.sort((a, b) => compareText(a.id, b.id))
  const resolved = { concepts, successors, ambiguous: own.ambiguous }
  const known = concepts.map(({ id }) => nodes.get(id))
  const joined = [...successors].flatMap(([from, to]) => (from === to || settled.has(from) ? [] : [{ from, to }]))
  return { resolved, ...counted(papers, resolved, { known, settled }), known, joined }
}

/**
 * Whether a new id is named by a correction, or a new concept by a variant of one that is corrected: what follows from that
 * only a full derivation tells.
 */
export function bearsOnCorrections({ resolved, known, joined }: GrownConcepts, corrections: Corrections): boolean {
  const named = new Set([...corrections].flatMap(([id, { merge }]) => (merge === undefined ? [id] : [id, merge])))
  const keys = new Set([...corrections.keys()].map(nameKey))
  const fresh = resolved.concepts.filter((_, at) => !known[at])
  return (
    joined.some(({ from }) => named.has(from)) ||
    fresh.some((concept) => named.has(concept.id) || keysOf(concept).some((key) => keys.has(key)))
  )
}

/** Of its name, and of that without a word that adds nothing. */
const keysOf = ({ name, kind, key, aliases }: CorpusConcept): [key: string, plain: string] => [
  key,
  nameKey(withoutSaidWord(withoutAddedWord(name, kind), kind, () => aliases)),
]

/** Id of a new concept → the known one that goes by a variant of its name. */
async function findVariants(store: Store, concepts: readonly CorpusConcept[]) {
  const found = await store.knownConcepts('key', [...new Set(concepts.flatMap(keysOf))])
  const variants = new Map<string, KnownConcept['node']>()
  for (const concept of concepts) {
    const [key, plain] = keysOf(concept)
    const match =
      found.find(({ asked }) => asked === key) ??
      found.find(({ asked, node }) => asked === plain && node.kind === concept.kind)
    if (match) variants.set(concept.id, match.node)
  }
  return variants
}

interface Counting {
  known: GrownConcepts['known']
  settled: ReadonlyMap<string, KnownConcept['node']>
}

/** The store has counted new papers already, but for those whose concept has only now been found to be a known one. */
function counted(papers: readonly PaperFacts[], resolved: CorpusConcepts, { known, settled }: Counting) {
  const corpus = toCorpus(papers, resolved)
  const counted = new Map<string, number>()
  for (const { findings } of papers) {
    for (const id of new Set(findings.flatMap((finding) => settled.get(finding.id)?.id ?? []))) {
      counted.set(id, (counted.get(id) ?? 0) + 1)
    }
  }
  const before = known.map((node) => (node ? node.papers - (counted.get(node.id) ?? 0) : 0))
  const concepts = corpus.concepts.map((concept, at) => ({ ...concept, papers: concept.papers + before[at]! }))
  return { corpus: { ...corpus, concepts }, before }
}
