/**
 * What stands under a word for a kind is of that kind: of `tasks such as stereo matching and optical flow` both are tasks, of `metrics
 * such as ECT and WEAT` metrics. Over all labelled papers 50 kinds become right by it, 3 wrong.
 */
import type { Concept, Occurrence } from '@/ingest/extract/candidate'
import { listStart, type NamedPlaces } from '@/ingest/extract/candidates/named-places'
import type { Doc } from '@/ingest/extract/doc'
import { isProper } from '@/ingest/extract/names/introduced'
import { wordSet } from '@/ingest/extract/words/word-set'
import { KINDS, type Kind } from '@/lib/model/concept'
import { setSaidKind } from './set-kinds'

/** Words that open lists; a `metric:` or `method:` may name another thing. */
const HEADINGS: ReadonlyMap<string, { kind: Kind; openers: ReadonlySet<string> }> = new Map(
  (
    [
      ['Task', 'task tasks application applications problem problems', 'as including :'],
      ['Metric', 'metric metrics measure measures', 'as including like'],
      ['Method', 'method methods model models algorithm algorithms architecture architectures', 'as including like ('],
    ] satisfies [Kind, string, string][]
  ).flatMap(([kind, nouns, openers]) =>
    nouns.split(' ').map((noun) => [noun, { kind, openers: wordSet(openers) }] as const),
  ),
)
/** A kind that is more probable stays: under `problems such as deep networks` not all are problems. */
const CERTAIN = 0.99

/** From the noun to what opens the list. */
interface Heading extends Occurrence {
  kind: Kind
}

/** Sets the kind by the word that a concept is listed under, and keeps the words as the reason. */
export function heedHeading(doc: Doc, concept: Concept, named: NamedPlaces): void {
  if (concept.kinds[KINDS.indexOf(concept.kind)]! >= CERTAIN) return
  for (const place of concept.places) {
    const heading = headingOf(doc, listStart(doc, place.first, named))
    if (!heading || !fits(doc, concept, { kind: heading.kind, place })) continue
    setSaidKind(doc, concept, heading)
    return
  }
}

/** No proper name becomes a task; of what is listed under methods only what was taken for a benchmark is mistaken. */
function fits(doc: Doc, { kind: before }: Concept, { kind, place }: { kind: Kind; place: Occurrence }): boolean {
  if (kind === before) return false
  return kind === 'Task' ? !isProper(doc, place) : kind === 'Metric' || before === 'Benchmark'
}

function headingOf({ words, sentenceOf }: Doc, start: number): Heading | undefined {
  const last = start - 1
  if (last < 1 || sentenceOf[last] !== sentenceOf[start]) return undefined
  const opener = words[last]!.lower
  if (opener === 'as' && words[last - 1]!.lower !== 'such') return undefined
  let noun = opener === 'as' ? last - 2 : last - 1
  if (words[noun]?.raw === ',') noun--
  const { lower = '' } = words[noun] ?? {}
  // `a task including agreement` is one with it
  if (opener === 'including' && !lower.endsWith('s')) return undefined
  const heading = HEADINGS.get(lower)
  if (!heading?.openers.has(opener) || sentenceOf[noun] !== sentenceOf[start]) return undefined
  return { kind: heading.kind, first: noun, last: start }
}
