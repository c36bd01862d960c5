/**
 * The models that see words: tagger and text model, trained once for every set of folds that must not be seen. A later
 * model learns from what these say of papers that they did not learn from.
 */
import { SparseModel } from '@/ingest/extract/sparse-model'
import { Tagger } from '@/ingest/extract/tagger'
import { allTextFeatures } from '@/ingest/extract/text-features'
import { TextModel } from '@/ingest/extract/text-model'
import type { WordModels } from '@/ingest/extract/weigh'
import type { Artefacts } from './artefacts'
import { candidateLabel, type Corpus, FOLDS } from './corpus'
import { numberFeatures, type Rows, RowsBuilder, toSparse } from './feature-space'
import { collectTaggerData, type TaggerData, trainTagger } from './train-tagger'
import { trainLinear } from './train-linear'

/** Folds that a model must not see: none, one or two. */
export type Excluded = number[]

export const excludedName = (excluded: Excluded): string => (excluded.length ? [...excluded].sort().join('-') : 'none')

export const papersWithout = ({ folds }: Corpus, excluded: Excluded): number[] =>
  folds.flatMap((fold, paper) => (excluded.includes(fold) ? [] : [paper]))

/** All sets that cross-validation and the final models need. */
export function excludedSets(): Excluded[] {
  const sets: Excluded[] = [[]]
  for (let a = 0; a < FOLDS; a++) {
    sets.push([a])
    for (let b = a + 1; b < FOLDS; b++) sets.push([a, b])
  }
  return sets
}

interface TextData {
  rows: Rows
  keys: Uint32Array
  labels: Uint8Array
  /** Paper of each row. */
  papers: Uint16Array
}

export class StageOne {
  private taggerData?: TaggerData
  private textData?: TextData
  private readonly models = new Map<string, WordModels>()

  constructor(
    private readonly corpus: Corpus,
    private readonly artefacts: Artefacts,
  ) {}

  modelsWithout(excluded: Excluded): WordModels {
    const name = excludedName(excluded)
    const known = this.models.get(name)
    if (known) return known
    const made = {
      tagger: new Tagger(this.artefacts.keep(`tagger-${name}`, () => this.trainTagger(excluded)), this.corpus.tables),
      text: new TextModel(new SparseModel(this.artefacts.keep(`text-${name}`, () => this.trainText(excluded)))),
    }
    this.models.set(name, made)
    return made
  }

  private trainTagger(excluded: Excluded) {
    const { docs, tokenLabels, tables } = this.corpus
    this.taggerData ??= collectTaggerData(docs, tokenLabels, tables)
    const papers = papersWithout(this.corpus, excluded)
    return trainTagger(this.taggerData, { papers, epochs: 5, rate: 0.015, decay: 2e-3, seed: 7 })
  }

  private trainText(excluded: Excluded) {
    this.textData ??= collectTextData(this.corpus)
    const { rows, keys, labels, papers } = this.textData
    const seen = new Set(papersWithout(this.corpus, excluded))
    const use: number[] = []
    for (let row = 0; row < papers.length; row++) if (seen.has(papers[row]!)) use.push(row)
    const weights = trainLinear(rows, keys, labels, { use, outputs: 3, epochs: 4, rate: 0.02, decay: 1e-3, seed: 11 })
    return toSparse(weights, 0.03)
  }
}

function collectTextData({ docs, byForm }: Corpus): TextData {
  const builder = new RowsBuilder()
  const labels: number[] = []
  const papers: number[] = []
  docs.forEach((doc, paper) => {
    for (const candidate of doc.candidates) {
      builder.add(allTextFeatures(doc, candidate))
      labels.push(candidateLabel(byForm[paper]!, candidate.key))
      papers.push(paper)
    }
  })
  return { ...numberFeatures(builder.build(), 4), labels: Uint8Array.from(labels), papers: Uint16Array.from(papers) }
}
