/** From a paper to its facts: the door to the pipeline. */
import { createHash } from 'node:crypto'
import { setFlagsFromString } from 'node:v8'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { readLexicon } from '@/ingest/lexicon/lexicon'
import type { Facts } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import { type Quality, versionIn } from '@/lib/model/quality'
import { createComponents } from './components'
import { createDoc } from './doc'
import { createModels, MODEL_NAMES, type ModelFiles, readModelFiles, unpackAll } from './models'
import { createPipeline } from './pipeline'

export interface ExtractorOptions {
  /** Says per concept which components and cues decided it. */
  explain?: boolean
  /** Fast weighs fewer candidates and spares the networks of kinds and roles; docs/extraction-speed.md says what that costs. */
  quality?: Quality
}

export interface Extractor {
  /** Version of code, models and lexicon; another version may read a paper otherwise. */
  version: string
  /** Depends on the paper's title and abstract alone. */
  extract(paper: Paper): Facts
}

/**
 * How much of other functions the engine may copy into one that it optimizes. Less than its own 920 bytes loses nothing
 * here and spares a seventh of the CPU time of a cold thousand papers, which went into compiling.
 */
const INLINED_BYTES = 200
/**
 * Bytes of bytecode that a function runs through before the engine looks whether it is worth optimizing, 67,584 by its own choice.
 * Half as much again leaves a fifth of the compiler's work undone: 4 to 5 % of the CPU time of a thousand papers, and of 5,000.
 */
const BYTES_BEFORE_OPTIMIZING = 100_000

/** Rises with every change of the code that may change what is found. */
const CODE = 15

export async function createExtractor({
  explain = false,
  quality = 'best',
}: ExtractorOptions = {}): Promise<Extractor> {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED_BYTES}`)
  setFlagsFromString(`--interrupt-budget=${BYTES_BEFORE_OPTIMIZING}`)
  const lexicon = readLexicon()
  const files = readModelFiles()
  const models = createModels(unpackAll(files), lexicon)
  const vocabulary = new Vocabulary(models.tables)
  const pipeline = createPipeline(createComponents(models, lexicon, { explain, quality }))
  const version = versionIn(`${CODE}-${fingerprint(lexicon.fingerprint, files, quality)}`, quality)
  const extract = (paper: Paper): Facts => {
    vocabulary.trim()
    return { id: paper.id, extractor: version, concepts: pipeline(createDoc(paper, vocabulary)).findings }
  }
  return { version, extract }
}

/** Eight digits that change with any model or the lexicon; the tables are known by their size. */
function fingerprint(lexicon: string, files: ModelFiles, quality: Quality): string {
  const digest = createHash('sha256').update(lexicon)
  for (const name of MODEL_NAMES) {
    if (name === 'choice-fast' && quality === 'best') continue
    const bytes = files[name]
    digest.update(`${name} ${bytes.length}`)
    if (name !== 'tables') digest.update(bytes)
  }
  return digest.digest('hex').slice(0, 8)
}
