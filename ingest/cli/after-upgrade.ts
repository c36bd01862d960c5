/**
 * After an upgrade the papers of a store may have been read by an older extractor. Looked at once per build and data
 * folder, so that an ordinary start doesn't load the extractor.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { corpusOf } from '@/lib/store/corpus-lines'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { Context } from './context'
import { deriveCorrected } from './derive-corrected'
import { extractAnew } from './extract-anew'
import { Extractors } from './extractors'
import { sinkHere } from './sinks'

/** More papers than this take minutes: the person is told how instead of being kept waiting. */
const MOST_AT_START = 2_000

export async function readAnewAfterUpgrade(
  store: CypherGraphStore,
  dataFolder: string,
  context: Context,
): Promise<void> {
  const { parts, terminal } = context
  const build = await textOf(path.join(parts.root, 'dist/.concordance-built'))
  const mark = path.join(dataFolder, 'read-by-build')
  if (!build || build === (await textOf(mark))) return
  const { papers } = await store.health()
  if (papers > MOST_AT_START)
    terminal.err('Concordance was updated. To have all papers read by it: npx concordance rebuild\n')
  else if (papers > 0) await readAnew(store, dataFolder, context)
  await writeFile(mark, build)
}

async function readAnew(store: CypherGraphStore, dataFolder: string, context: Context): Promise<void> {
  const { parts, terminal } = context
  const extractors = new Extractors(parts)
  try {
    const papers = await extractAnew({
      corpus: corpusOf(store),
      sink: sinkHere(store),
      extractors,
      onProgress: () => {},
    })
    if (papers === 0) return
    terminal.err(`Concordance was updated: papers read anew: ${papers}. Working out the graph …\n`)
    await deriveCorrected(store, { dataFolder, context })
  } finally {
    await extractors.close()
  }
}

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')
