/**
 * A paper says what its things are: `we present ORCA, a new dataset` is a benchmark, `ORCA: A Metric for …` a metric, whatever the
 * name looks like. Of labelled names whose kind changes by it nine in ten become right.
 */
import type { Concept, Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { type Calling, callingAt, isProper, sureNames } from '@/ingest/extract/names/introduced'
import { wordSet } from '@/ingest/extract/words/word-set'
import { setSaidKind } from './set-kinds'

/** They say themselves what a name is: of `toad benchmark` nothing else is believed. */
const TELLING = wordSet('dataset datasets data corpus corpora benchmark benchmarks database challenge task tasks')

/** Sets the kinds of names that the paper says the kind of, and keeps its words as the reason. */
export function heedSayings(doc: Doc, concepts: readonly Concept[]): void {
  for (const concept of concepts) {
    const said = sayingOf(doc, sureNames(concept))
    if (!said || said.kind === concept.kind) continue
    setSaidKind(doc, concept, said)
  }
}

/** Of data it is enough that they are called so; of others `EM, the algorithm` may only say what the paper does with them. */
function sayingOf(doc: Doc, places: readonly Occurrence[]): Calling | undefined {
  for (const place of places) {
    if (TELLING.has(doc.words[place.last - 1]!.lower) || !isProper(doc, place)) continue
    const calling = callingAt(doc, place)
    if (calling && (calling.introduces || calling.kind === 'Benchmark')) return calling
  }
  return undefined
}
