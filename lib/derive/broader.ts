/**
 * Which concept is a kind of which: what the papers' lexicon and names say, and what names say across papers
 * (`offline reinforcement learning` → `reinforcement learning`). Only between concepts that exist, never in a circle.
 */
import { compareText } from '@/lib/model/compare-text'
import { joinWords } from '@/lib/model/join-words'
import { isShortForm } from '@/lib/model/short-form'
import { isWide } from '@/lib/model/wide-words'
import { makesKind, withoutVersion } from '@/lib/model/wider-name'
import type { CorpusConcepts } from './concepts'
import { keyOfWords, nameKey, nameWords } from './name-key'
import type { PaperFacts } from './paper-facts'

export interface BroaderLink {
  narrower: string
  broader: string
  source: 'lexicon' | 'name'
}

const PREPOSITIONS = /^(of|for|from|in|with|to|by|on|via|under|over|without|through|using|as|at)$/
const JOINERS = /^(and|or|vs|versus)$/

/** All links that papers or names say, by id of the narrower concept, then of the broader. */
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
  const placed = placedByLexicon(papers, idOf)
  const links = [...votes.values()].filter(({ narrower, source }) => source === 'lexicon' || !placed.has(narrower))
  return withoutCircles(links)
}

/**
 * Concepts of which the lexicon says what they are kinds of, be it there or not: what their names say counts no more (mean
 * average precision is no precision).
 */
export function placedByLexicon(
  papers: readonly PaperFacts[],
  idOf: (id: string) => string | undefined,
): Set<string | undefined> {
  const findings = papers.flatMap((paper) => paper.findings)
  return new Set(findings.flatMap(({ id, broader }) => (broader.some(isFromLexicon) ? [idOf(id)] : [])))
}

const isFromLexicon = ({ source }: { source: string }): boolean => source === 'lexicon'

interface Named {
  id: string
  name: string
}

/** The longest head of each name that is the name of another concept. */
function broaderByName({ concepts }: CorpusConcepts): { id: string; broader: string }[] {
  const byKey = new Map<string, Named>()
  for (const concept of [...concepts].reverse()) byKey.set(concept.key, concept)
  return concepts.flatMap((concept) => {
    const broader = closestAbove(concept, byKey)
    return broader === undefined ? [] : [{ id: concept.id, broader }]
  })
}

/** Id of the closest concept whose kind a concept is by its name. */
export function closestAbove({ id, name }: Named, byKey: ReadonlyMap<string, Named>): string | undefined {
  for (const key of headKeys(name)) {
    const other = byKey.get(key)
    if (other !== undefined && other.id !== id && isWrittenAlike(name, other.name)) return other.id
  }
  return undefined
}

/**
 * A precision grasp is no kind of GRaSP, nor a disturbance observer of the model Observer: what is a short form or a proper
 * name in the wider name is one in this name, too.
 */
const isWrittenAlike = (name: string, wider: string): boolean =>
  isShortForm(wider) ? hasShortForm(name, wider) : !isProperName(wider) || name.includes(wider)

const isProperName = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name)

const hasShortForm = (name: string, wider: string): boolean =>
  withoutVersion(name).includes(wider) ||
  name.split(/\s+/).some((word) => isShortForm(word) && nameKey(word) === nameKey(wider))

/** Keys of the names that would be broader than this one, the longest first; last, those of which it is a version. */
export function headKeys(name: string): string[] {
  const words = name.split(/\s+/).map((word) => joinWords(nameWords(word)))
  if (words.some((word) => JOINERS.test(word))) return []
  const telling = heads(words).filter((head) => head.length > 1 || !isWide(head[0]!))
  return [...telling.map(keyOfWords), ...withoutVersion(name).filter(isShortForm).map(nameKey)]
}

/** `inverse reinforcement learning from images` → itself without the tail, then shorter and shorter ends of that. */
function heads(words: readonly string[]): string[][] {
  const tail = words.findIndex((word, at) => at > 0 && PREPOSITIONS.test(word))
  const head = tail < 0 ? words : words.slice(0, tail)
  const all = head.flatMap((_, from) => (from === 0 || makesKind(head.slice(0, from)) ? [head.slice(from)] : []))
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
