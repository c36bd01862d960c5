/**
 * Which concept is a kind of which: what the papers' lexicon and names say, and what names say across papers
 * (`offline reinforcement learning` → `reinforcement learning`). Only between concepts that exist, never in a circle.
 */
import type { CorpusConcepts } from './concepts'
import { joinWords, nameWords } from './name-key'
import { compareText, type PaperFacts } from './paper-facts'

export interface BroaderLink {
  narrower: string
  broader: string
  source: 'lexicon' | 'name'
}

const PREPOSITIONS = /^(of|for|from|in|with|to|by|on|via|under|over|without|through|using|as|at)$/
const JOINERS = /^(and|or|vs|versus)$/
/** Words so wide that being a kind of them says nothing. */
export const EMPTY_WORDS = new Set(
  'method model algorithm approach system problem task framework technique data dataset benchmark metric learning network function analysis theory process agent environment policy value score rate error loss time performance structure representation strategy set feature information test design'.split(
    ' ',
  ),
)

export function findBroader(papers: readonly PaperFacts[], corpus: CorpusConcepts): BroaderLink[] {
  const byId = new Map(corpus.concepts.map((concept) => [concept.id, concept]))
  const idOf = (id: string): string | undefined => {
    const successor = corpus.successors.get(id) ?? id
    return byId.has(successor) ? successor : undefined
  }
  const votes = new Map<string, BroaderLink & { papers: number }>()
  const vote = (narrower: string | undefined, broader: string | undefined, source: BroaderLink['source']): void => {
    if (narrower === undefined || broader === undefined || narrower === broader) return
    const key = `${narrower}\n${broader}`
    const known = votes.get(key)
    if (!known) votes.set(key, { narrower, broader, source, papers: 1 })
    else {
      known.papers++
      if (source === 'lexicon') known.source = source
    }
  }
  for (const paper of papers) {
    for (const finding of paper.findings) {
      for (const { id, source } of finding.broader) vote(idOf(finding.id), idOf(id), source)
    }
  }
  for (const { id, broader } of broaderByName(corpus)) vote(id, broader, 'name')
  return withoutCircles([...votes.values()])
}

/** The longest head of each name that is the name of another concept. */
function broaderByName({ concepts }: CorpusConcepts): { id: string; broader: string }[] {
  const byKey = new Map<string, string>()
  for (const concept of [...concepts].reverse()) byKey.set(joinWords(nameWords(concept.name)), concept.id)
  const found: { id: string; broader: string }[] = []
  for (const { id, name } of concepts) {
    const broader = headKeys(name)
      .map((key) => byKey.get(key))
      .find((other) => other !== undefined && other !== id)
    if (broader !== undefined) found.push({ id, broader })
  }
  return found
}

/** Keys of the names that would be broader than this one, the longest first. */
export function headKeys(name: string): string[] {
  const words = name.split(/\s+/).map((word) => joinWords(nameWords(word)))
  if (words.length < 2 || words.some((word) => JOINERS.test(word))) return []
  const telling = heads(words).filter((head) => head.length > 1 || !EMPTY_WORDS.has(head[0]!))
  return telling.map(joinWords)
}

/** `inverse reinforcement learning from images` → itself without the tail, then shorter and shorter ends of that. */
function heads(words: readonly string[]): string[][] {
  const tail = words.findIndex((word, at) => at > 0 && PREPOSITIONS.test(word))
  const head = tail < 0 ? words : words.slice(0, tail)
  const all = head.map((_, from) => head.slice(from))
  return tail < 0 ? all.slice(1) : all
}

/** Takes the surest links first and leaves out each that would close a circle. */
export function withoutCircles(links: (BroaderLink & { papers: number })[]): BroaderLink[] {
  links.sort(
    (a, b) =>
      compareText(a.source, b.source) ||
      b.papers - a.papers ||
      compareText(a.narrower, b.narrower) ||
      compareText(a.broader, b.broader),
  )
  const up = new Map<string, string[]>()
  const leadsTo = (from: string, to: string): boolean => {
    const seen = new Set([from])
    for (const at of seen) {
      if (at === to) return true
      for (const next of up.get(at) ?? []) seen.add(next)
    }
    return false
  }
  const kept: BroaderLink[] = []
  for (const { narrower, broader, source } of links) {
    if (leadsTo(broader, narrower)) continue
    const own = up.get(narrower)
    if (own) own.push(broader)
    else up.set(narrower, [broader])
    kept.push({ narrower, broader, source })
  }
  return kept.sort((a, b) => compareText(a.narrower, b.narrower) || compareText(a.broader, b.broader))
}
