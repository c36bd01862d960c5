/** The models that ship: trained on all labelled papers, written as files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Bundle, pack } from '@/ingest/extract/kernel/binary'
import { type ModelBundles, modelFile } from '@/ingest/extract/models'
import type { Quality } from '@/lib/model/quality'
import type { Artefacts } from './artefacts'
import type { Corpus } from './corpus'
import { CountedNames } from './count-names'
import { papersWithout, type StageOne } from './stage-one'
import { learn } from './train-all'

export function fitModels(
  corpus: Corpus,
  stageOne: StageOne,
  artefacts: Artefacts,
  choices: Record<Quality, Bundle>,
): ModelBundles {
  stageOne.modelsWithout([])
  stageOne.kindWithout([])
  stageOne.roleWithout([])
  const kept = (name: string) =>
    artefacts.keep(name, () => {
      throw new Error(`${name} was not made.`)
    })
  return {
    tables: corpus.tablesBundle,
    tagger: kept('tagger-none'),
    text: kept('text-none'),
    'kind-text': kept('kind-none'),
    'role-text': kept('role-none'),
    names: new CountedNames(corpus, papersWithout(corpus, [])).toBundle(),
    ...learn(corpus, stageOne, [], artefacts),
    choice: choices.best,
    'choice-fast': choices.fast,
  }
}

/** Writes the files into a folder; returns their sizes in bytes. */
export function writeModels(bundles: ModelBundles, folder: string): Record<string, number> {
  const sizes: Record<string, number> = {}
  mkdirSync(folder, { recursive: true })
  for (const [name, bundle] of Object.entries(bundles)) {
    const bytes = pack(bundle)
    const file = path.join(folder, modelFile(name as keyof ModelBundles))
    writeFileSync(file, bytes)
    sizes[path.basename(file)] = bytes.length
  }
  return sizes
}
