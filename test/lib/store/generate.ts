/**
 * Papers without end for tests of size: concepts are drawn by Zipf's law, so that some are in thousands of papers and
 * most in one; abstracts have about 110 words, ten findings each. The same seed gives the same papers.
 */
import { KINDS, type Kind, ROLES } from '@/lib/model/concept'
import type { Paper } from '@/lib/model/paper'
import type { Reading } from '@/lib/store/graph-store'
import { EXTRACTOR } from './corpus'

/** Numbers from 0 to 1 (mulberry32, https://github.com/bryc/code). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const CONCEPTS_A_PAPER = 10
const FILL = 'the result holds for every case that was tried and is plain to see'

/** By an exponent of 1 over `size` ranks, cut off so that the first is in a few per cent of all papers. */
const zipf = (random: () => number, size: number): number => Math.floor(size ** random() * 12 - 12)

function conceptOf(rank: number): { id: string; name: string; kind: Kind } {
  const kind = KINDS[rank % KINDS.length]!
  return { id: `${kind.toLowerCase()}-${rank}`, name: `${kind} ${rank}`, kind }
}

/** Papers `from` to `to` of an endless list. */
export function generateReadings(from: number, to: number, seed = 1): Reading[] {
  return Array.from({ length: to - from }, (_, i) => generateReading(from + i, seed))
}

function generateReading(index: number, seed: number): Reading {
  const random = randomFrom(seed * 1_000_003 + index)
  const ranks = new Set<number>()
  while (ranks.size < CONCEPTS_A_PAPER) ranks.add(zipf(random, 20_000))
  let abstract = ''
  const concepts = [...ranks].map((rank): Reading['facts']['concepts'][number] => {
    const { id, name, kind } = conceptOf(rank)
    const sentence = `We study ${name} here, ${FILL}.`
    const sentenceStart = abstract.length === 0 ? 0 : abstract.length + 1
    abstract = abstract.length === 0 ? sentence : `${abstract} ${sentence}`
    const start = sentenceStart + 'We study '.length
    const mention = { start, end: start + name.length, text: name, sentenceStart, sentenceEnd: abstract.length }
    return {
      id,
      name,
      kind,
      aliases: [],
      role: ROLES[Math.floor(random() * ROLES.length)]!,
      confidence: Math.round(random() * 1000) / 1000,
      named: 'surface',
      broader: [],
      mentions: [{ field: 'abstract', ...mention }],
    }
  })
  const paper: Paper = {
    id: `arxiv:${String(index).padStart(8, '0')}`,
    title: `A study of case ${index}`,
    abstract,
    authors: ['A. Author', 'B. Author'],
    year: 2000 + (index % 26),
    otherIds: [],
  }
  return { paper, facts: { id: paper.id, extractor: EXTRACTOR, concepts } }
}
