/** The dense features of candidates: one row of numbers each, in the order that ingest/extract/candidates/rank-features.ts names. */
import { CorpusTables, VECTOR_WIDTH } from './corpus-tables'
import { CORPUS_FEATURES, setCorpus } from './features-corpus'
import { DOCUMENT_FEATURES, setDocument } from './features-document'
import { FORM_FEATURES, setForm } from './features-form'
import { RELATION_FEATURES, setRelations } from './features-relation'
import { setTagger, TAGGER_FEATURES } from './features-tagger'
import { setVector } from './features-vector'
import { log } from './host'
import { candidateAt } from './paper'
import { beginGroup, set } from './row'
import { textOf } from './sift'

const TEXT_FEATURES: i32 = 3
/** Of the host: what papers with labels and the lexicon know. */
const KNOWN_FEATURES: i32 = 11
export const RANK_WIDTH: i32 =
  TEXT_FEATURES +
  TAGGER_FEATURES +
  DOCUMENT_FEATURES +
  FORM_FEATURES +
  CORPUS_FEATURES +
  KNOWN_FEATURES +
  RELATION_FEATURES +
  VECTOR_WIDTH

/** Rows of the candidates of those numbers. */
export function writeRows(tables: CorpusTables, numbers: usize, count: i32, rows: usize): void {
  memory.fill(rows, 0, usize(count * RANK_WIDTH) << 2)
  for (let i = 0; i < count; i++) {
    writeRow(tables, load<i32>(numbers + (usize(i) << 2)), rows + (usize(i * RANK_WIDTH) << 2))
  }
}

let next: usize = 0
function group(features: i32): void {
  beginGroup(next)
  next += usize(features) << 2
}

function writeRow(tables: CorpusTables, number: i32, row: usize): void {
  const candidate = candidateAt(number)
  next = row
  group(TEXT_FEATURES)
  const core = textOf(number, 0)
  set(0, core)
  set(1, textOf(number, 1))
  set(2, log((core + 1e-4) / (1 - core + 1e-4)))
  group(TAGGER_FEATURES)
  setTagger(candidate)
  group(DOCUMENT_FEATURES)
  setDocument(candidate)
  group(FORM_FEATURES)
  setForm(candidate)
  group(CORPUS_FEATURES)
  setCorpus(tables, candidate)
  group(KNOWN_FEATURES)
  group(RELATION_FEATURES)
  setRelations(candidate, number)
  group(VECTOR_WIDTH)
  setVector(tables, candidate)
}
