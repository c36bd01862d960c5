/** The models that ship, as the pipeline uses them; read once when an extractor is made. */

import { NameTable } from '@/ingest/extract/candidates/features-known'
import { Ranker } from '@/ingest/extract/candidates/rank'
import { Tagger } from '@/ingest/extract/candidates/tagger'
import { TextModel } from '@/ingest/extract/candidates/text-model'
import { Weigher } from '@/ingest/extract/candidates/weigh'
import { type Bundle, columnOf, unpack } from '@/ingest/extract/kernel/binary'
import { CorpusTables } from '@/ingest/extract/kernel/corpus-tables'
import { Network } from '@/ingest/extract/kernel/network'
import { SparseModel } from '@/ingest/extract/kernel/sparse-model'
import { Chooser } from '@/ingest/extract/merge/chooser'
import { Merger } from '@/ingest/extract/merge/merge'
import type { SelectOptions } from '@/ingest/extract/merge/select'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Quality } from '@/lib/model/quality'
import { KindClassifier, RoleClassifier } from './classify'
import { readModel } from './model-files'

/** File name of each model, without its ending. */
export const MODEL_NAMES = [
  'tables',
  'tagger',
  'text',
  'names',
  'ranker',
  'reranker',
  'merger',
  'chooser',
  'kind',
  'kind-text',
  'role',
  'role-text',
  'choice',
  'choice-fast',
] as const
export type ModelName = (typeof MODEL_NAMES)[number]
export type ModelFiles = Record<ModelName, Uint8Array<ArrayBuffer>>
export type ModelBundles = Record<ModelName, Bundle>

export interface Models {
  tables: CorpusTables
  weigher: Weigher
  ranker: Ranker
  merger: Merger
  chooser: Chooser
  kind: KindClassifier
  role: RoleClassifier
  choices: Record<Quality, Choice>
}

/** How candidates are chosen, and what a value is worth as a probability. */
export interface Choice {
  select: SelectOptions
  calibrate(value: number): number
}

export const modelFile = (name: ModelName): string => `${name}.bin`

export const readModelFiles = (): ModelFiles =>
  Object.fromEntries(MODEL_NAMES.map((name) => [name, readModel(modelFile(name))])) as ModelFiles

export const unpackAll = (files: ModelFiles): ModelBundles =>
  Object.fromEntries(MODEL_NAMES.map((name) => [name, unpack(files[name])])) as ModelBundles

export function createModels(bundles: ModelBundles, lexicon: Lexicon): Models {
  const tables = new CorpusTables(bundles.tables)
  const tagger = new Tagger(bundles.tagger, tables)
  const text = new TextModel(new SparseModel(bundles.text))
  const names = new NameTable(bundles.names)
  return {
    tables,
    weigher: new Weigher({ tagger, text }, tables, { names, lexicon }),
    ranker: new Ranker(new Network(bundles.ranker), new Network(bundles.reranker)),
    merger: createMerger(bundles.merger, lexicon),
    chooser: new Chooser(new Network(bundles.chooser)),
    kind: new KindClassifier(new TextModel(new SparseModel(bundles['kind-text'])), new Network(bundles.kind), lexicon),
    role: new RoleClassifier(new SparseModel(bundles['role-text']), new Network(bundles.role), lexicon),
    choices: { best: createChoice(bundles.choice), fast: createChoice(bundles['choice-fast']) },
  }
}

export const createMerger = (bundle: Bundle, lexicon: Lexicon): Merger =>
  new Merger(new SparseModel(bundle, 'linear'), new Network(bundle, 'network'), lexicon)

/** Between the points of the curve the probability is interpolated. */
export function createChoice(bundle: Bundle): Choice {
  const values = columnOf(bundle, 'values', Float64Array)
  const shares = columnOf(bundle, 'shares', Float64Array)
  const setting = (name: string) => Number(bundle.settings[name])
  return {
    select: { threshold: setting('threshold'), same: setting('same') },
    calibrate(value) {
      if (value <= values[0]!) return shares[0]!
      for (let i = 1; i < values.length; i++) {
        if (value > values[i]!) continue
        const part = (value - values[i - 1]!) / Math.max(1e-9, values[i]! - values[i - 1]!)
        return shares[i - 1]! + part * (shares[i]! - shares[i - 1]!)
      }
      return shares[shares.length - 1]!
    },
  }
}
