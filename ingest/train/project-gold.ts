/** Where the labelled names stand in the text: gold concepts as spans and labels of tokens, and as keys. */

import type { Gold, GoldConcept } from '@/ingest/evaluate/gold'
import { beginLabel, insideLabel } from '@/ingest/extract/candidates/labels'
import type { Doc } from '@/ingest/extract/doc'
import { normalize } from '@/ingest/extract/words/normalize'
import { KINDS } from '@/lib/model/concept'

/** Number of the span type: the kind of a core concept, 4 for an optional one. */
const typeOf = ({ level, types }: GoldConcept): number => (level === 'core' ? KINDS.indexOf(types[0]!) : 4)

interface Pattern {
  words: string[]
  concept: GoldConcept
}

/** A label per token; names of core concepts before optional ones, longer before shorter. */
export function labelTokens(doc: Doc, gold: Gold): Uint8Array {
  const labels = new Uint8Array(doc.words.length)
  const byFirst = new Map<string, Pattern[]>()
  for (const { words, concept } of patternsOf(gold)) {
    const list = byFirst.get(words[0]!) ?? []
    list.push({ words, concept })
    byFirst.set(words[0]!, list)
  }
  for (const level of ['core', 'optional'] as const) {
    for (const { first, last } of doc.sentences) {
      for (let i = first; i < last; i++) {
        const list = byFirst.get(doc.words[i]!.norm.text) ?? []
        const hit = list.find(
          (p) => p.concept.level === level && isAt(doc, p.words, i, last) && isFree(labels, i, p.words.length),
        )
        if (!hit) continue
        const type = typeOf(hit.concept)
        labels[i] = beginLabel(type)
        labels.fill(insideLabel(type), i + 1, i + hit.words.length)
      }
    }
  }
  return labels
}

function patternsOf({ concepts }: Gold): Pattern[] {
  const patterns = concepts.flatMap((concept) =>
    [concept.name, ...concept.aliases].map((form) => ({ words: normalize(form).split(' '), concept })),
  )
  return patterns.filter(({ words }) => words[0] !== '').sort((a, b) => b.words.length - a.words.length)
}

function isAt(doc: Doc, words: string[], first: number, end: number): boolean {
  if (first + words.length > end) return false
  for (let k = 0; k < words.length; k++) if (doc.words[first + k]!.norm.text !== words[k]) return false
  return true
}

function isFree(labels: Uint8Array, first: number, length: number): boolean {
  for (let i = first; i < first + length; i++) if (labels[i] !== 0) return false
  return true
}

/** Gold concept of every normalised form; core before optional. */
export function goldByForm({ concepts }: Gold): Map<string, GoldConcept> {
  const byForm = new Map<string, GoldConcept>()
  for (const level of ['core', 'optional'] as const) {
    for (const concept of concepts) {
      if (concept.level !== level) continue
      for (const form of [concept.name, ...concept.aliases].map(normalize))
        if (!byForm.has(form)) byForm.set(form, concept)
    }
  }
  return byForm
}
