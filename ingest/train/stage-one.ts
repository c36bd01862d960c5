/**
 * The models that see words: tagger and text model, trained once for every set of folds that must not be seen. A later
 * model learns from what these say of papers that they did not learn from.
 */

import { Tagger } from '@/ingest/extract/candidates/tagger'
import { allTextFeatures, TextModel } from '@/ingest/extract/candidates/text-model'
import type { WordModels } from '@/ingest/extract/candidates/weigh'
import { FeatureSet } from '@/ingest/extract/kernel/feature-set'
import { SparseModel } from '@/ingest/extract/kernel/sparse-model'
import { mostLikely } from '@/ingest/extract/kinds/most-likely'
import { occurrencesOf } from '@/ingest/extract/names/mentions'
import { roleFeatures } from '@/ingest/extract/roles/role-features'
import { KINDS, ROLES } from '@/lib/model/concept'
import type { Artefacts } from './artefacts'
import { type Corpus, candidateLabel } from './corpus'
import { LEAST_SEEN, numberFeatures, type Rows, RowsBuilder, toSparse } from './feature-space'
import { goldPlaces } from './gold-places'
import { trainLinear } from './train-linear'
import { collectTaggerData, type TaggerData, trainTagger } from './train-tagger'

/** Folds that a model must not see: none, one or two. */
export type Excluded = number[]

export const excludedName = (excluded: Excluded): string => (excluded.length ? [...excluded].sort().join('-') : 'none')

export const papersWithout = ({ folds }: Corpus, excluded: Excluded): number[] =>
  folds.flatMap((fold, paper) => (excluded.includes(fold) ? [] : [paper]))

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
  private kindData?: TextData
  private readonly kindModels = new Map<string, TextModel>()
  private readonly roleModels = new Map<string, SparseModel>()
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
      tagger: new Tagger(
        this.artefacts.keep(`tagger-${name}`, () => this.trainTagger(excluded)),
        this.corpus.tables,
      ),
      text: new TextModel(new SparseModel(this.artefacts.keep(`text-${name}`, () => this.trainText(excluded)))),
    }
    this.models.set(name, made)
    return made
  }

  /** Kind of a candidate from its words alone. */
  kindWithout(excluded: Excluded): TextModel {
    const name = `kind-${excludedName(excluded)}`
    const known = this.kindModels.get(name)
    if (known) return known
    const model = new TextModel(new SparseModel(this.artefacts.keep(name, () => this.trainKind(excluded))))
    this.kindModels.set(name, model)
    return model
  }

  /** Role of a concept from the words around it alone. */
  roleWithout(excluded: Excluded): SparseModel {
    const name = `role-${excludedName(excluded)}`
    const known = this.roleModels.get(name)
    if (known) return known
    const model = new SparseModel(this.artefacts.keep(name, () => this.trainRole(excluded)))
    this.roleModels.set(name, model)
    return model
  }

  private trainKind(excluded: Excluded) {
    this.kindData ??= collectKindData(this.corpus)
    const options = {
      use: this.rowsWithout(this.kindData, excluded),
      outputs: 4,
      epochs: 4,
      rate: 0.03,
      decay: 2e-3,
      seed: 13,
    }
    return toSparse(trainLinear(this.kindData.rows, this.kindData.keys, this.kindData.labels, options), 0.03)
  }

  private trainRole(excluded: Excluded) {
    const data = collectRoleData(this.corpus, (paper) => this.kindWithout(seenBy(excluded, this.corpus.folds[paper]!)))
    const options = { use: this.rowsWithout(data, excluded), outputs: 6, epochs: 4, rate: 0.03, decay: 2e-3, seed: 17 }
    return toSparse(trainLinear(data.rows, data.keys, data.labels, options), 0.03)
  }

  private rowsWithout({ papers }: { papers: Uint16Array }, excluded: Excluded): number[] {
    const seen = new Set(papersWithout(this.corpus, excluded))
    return [...papers.keys()].filter((row) => seen.has(papers[row]!))
  }

  private trainTagger(excluded: Excluded) {
    const { docs, tokenLabels, tables } = this.corpus
    this.taggerData ??= collectTaggerData(docs, tokenLabels, tables)
    const papers = papersWithout(this.corpus, excluded)
    return trainTagger(this.taggerData, { papers, epochs: 5, rate: 0.015, decay: 2e-3, seed: 7 })
  }

  private trainText(excluded: Excluded) {
    this.textData ??= collectTextData(this.corpus)
    const { rows, keys, labels } = this.textData
    const use = this.rowsWithout(this.textData, excluded)
    const weights = trainLinear(rows, keys, labels, { use, outputs: 3, epochs: 4, rate: 0.02, decay: 1e-3, seed: 11 })
    return toSparse(weights, 0.03)
  }
}

/** Every candidate that is a form of a labelled concept, by the concept's first kind. */
function collectKindData({ docs, byForm }: Corpus): TextData {
  const builder = new RowsBuilder()
  const labels: number[] = []
  const papers: number[] = []
  docs.forEach((doc, paper) => {
    for (const candidate of doc.candidates) {
      const gold = byForm[paper]!.get(candidate.key)
      if (!gold) continue
      builder.add(allTextFeatures(doc, candidate))
      labels.push(KINDS.indexOf(gold.types[0]!))
      papers.push(paper)
    }
  })
  return {
    ...numberFeatures(builder.build(), LEAST_SEEN),
    labels: Uint8Array.from(labels),
    papers: Uint16Array.from(papers),
  }
}

/** Every core concept that has a candidate, by its first role. */
function collectRoleData(corpus: Corpus, kindFor: (paper: number) => TextModel): TextData {
  const builder = new RowsBuilder()
  const labels: number[] = []
  const papers: number[] = []
  const kinds = new Float64Array(4)
  const features = new FeatureSet()
  corpus.docs.forEach((doc, paper) => {
    const text = kindFor(paper)
    text.begin(doc)
    for (const { gold, forms } of goldPlaces(corpus, paper)) {
      text.classify(forms[0]!, kinds)
      roleFeatures(doc, forms[0]!, occurrencesOf(doc, { forms }), { kind: mostLikely(kinds), out: features })
      builder.add(features.members, features.count)
      labels.push(ROLES.indexOf(gold.role[0]!))
      papers.push(paper)
    }
  })
  return {
    ...numberFeatures(builder.build(), LEAST_SEEN),
    labels: Uint8Array.from(labels),
    papers: Uint16Array.from(papers),
  }
}

/** Folds hidden from what judges a paper of that fold for a model that must not see `excluded`. */
export const seenBy = (excluded: Excluded, fold: number): Excluded =>
  excluded.length === 0 || excluded[0] === fold ? [fold] : [excluded[0]!, fold]

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
  return { ...numberFeatures(builder.build(), 6), labels: Uint8Array.from(labels), papers: Uint16Array.from(papers) }
}
