/** What `concordance doctor` finds in the graph itself, and how it repairs it. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { readCorrections } from '@/lib/derive/corrections-file'
import { LinksCheck } from '@/lib/derive/links-check'
import { markFinished, markUnfinished } from '@/lib/derive/unfinished'
import type { Environment } from '@/lib/env'
import { type Corrections, signOfCorrections } from '@/lib/model/correction'
import { corpusOf } from '@/lib/store/corpus-lines'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { StoreError } from '@/lib/store/errors'
import { FLAW_REMEDIES, FLAW_WORDS, type Flaws, noFlaws } from '@/lib/store/inspect/flaws'
import { inspectStore } from '@/lib/store/inspect/inspect-store'
import { repairStore } from '@/lib/store/inspect/repair-store'
import { copiesFolder } from '@/lib/store/open-graph-store'
import { type Context, type Parts, withStoreOrServer } from './context'
import { deriveCorrected } from './derive-corrected'
import type { Finding } from './doctor'
import { extractAnew } from './extract-anew'
import { Extractors } from './extractors'
import { progressOn } from './progress'
import { keepSafetyCopy } from './safety-copy'
import { askServer } from './server-api'
import type { Server } from './server-file'
import { sinkHere } from './sinks'

/** One line where all is well, else one a kind of flaw. */
export async function checkGraph(environment: Environment, fix: boolean, context: Context): Promise<Finding[]> {
  const corrections = await readCorrections(environment.dataFolder)
  return withStoreOrServer(
    context,
    environment,
    async (store) => {
      const flaws = await inspect(store, corrections, context)
      const mendable = mendableOf(flaws)
      if (!fix || !isAny(mendable)) return findingsOf(flaws)
      if (environment.readonly) return [...findingsOf(flaws), notRepaired(ONLY_READS)]
      context.terminal.err('Repairing …\n')
      const hindered = await repair(store, { flaws: mendable, environment, context }).catch(toHindrance)
      if (hindered) return [...findingsOf(flaws), notRepaired(hindered)]
      const left = await inspect(store, corrections, context)
      const repaired = findingsOf(mendable).map(({ words }) => words.split(';')[0] ?? '')
      return [
        ...repaired.map((words) => ({ what: 'repaired', ok: true, words })),
        ...(isAny(left) ? findingsOf(left) : []),
      ]
    },
    (server) => checkCopy(server, { environment, fix, context }),
  )
}

const ONLY_READS = 'not done, since CONCORDANCE_READONLY is set. Unset it, and run npx concordance doctor --fix again.'

const notRepaired = (words: string): Finding => ({ what: 'repair', ok: false, words })

/** What was found is told whatever keeps it from being repaired. */
function toHindrance(error: unknown): string {
  if (error instanceof StoreError) return `not done, or not to the end: ${error.message}`
  throw error
}

/** The server that has the store open goes on with it. */
async function checkCopy(
  server: Server,
  { environment, fix, context }: { environment: Environment; fix: boolean; context: Context },
): Promise<Finding[]> {
  const has = `the server at ${server.url} (process ${server.pid}) has the store open`
  try {
    const { copy } = await askServer(server, 'copy')
    const flaws = await inspectCopy(
      path.join(copiesFolder(environment.dataFolder), path.basename(copy)),
      environment,
      context,
    )
    if (!fix || !isAny(mendableOf(flaws))) return findingsOf(flaws)
    const words = `not done, since ${has}. Stop it, run npx concordance doctor --fix, and start it again.`
    return [...findingsOf(flaws), notRepaired(words)]
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return [
      { what: 'graph', ok: false, words: `not checked: ${has}. Stop it and run doctor again. (${error.message})` },
    ]
  }
}

async function inspectCopy(folder: string, environment: Environment, context: Context): Promise<Flaws> {
  try {
    const store = await context.parts.openStore({ ...environment, dataFolder: folder, readonly: true })
    return await inspect(store, await readCorrections(environment.dataFolder), context).finally(() => store.close())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function inspect(
  store: CypherGraphStore,
  corrections: Corrections,
  { terminal, parts }: Context,
): Promise<Flaws> {
  const progress = progressOn(terminal, parts.now)
  try {
    return await inspectStore(store.driver, new LinksCheck(corrections), {
      corrections: signOfCorrections(corrections),
      onPapers: (count) => progress.show(`${count} papers looked into`),
    })
  } finally {
    progress.end()
  }
}

const KINDS = Object.keys(FLAW_WORDS) as (keyof Flaws)[]

const isAny = (flaws: Flaws): boolean => KINDS.some((kind) => flaws[kind].length > 0)

/** What a repair can set right. */
function mendableOf(flaws: Flaws): Flaws {
  const mendable = noFlaws()
  for (const kind of KINDS) if (!FLAW_REMEDIES[kind]) mendable[kind] = flaws[kind]
  return mendable
}

function findingsOf(flaws: Flaws): Finding[] {
  if (!isAny(flaws))
    return [{ what: 'graph', ok: true, words: 'counts, evidence, links, bonds and clusters are right' }]
  return KINDS.filter((kind) => flaws[kind].length > 0).map((kind) => {
    const ids = flaws[kind]
    const remedy = FLAW_REMEDIES[kind] ?? 'Repair it: npx concordance doctor --fix'
    const words = `${FLAW_WORDS[kind](ids.length)} (${ids.slice(0, 3).join(', ')}). ${remedy}`
    return { what: 'graph', ok: false, words }
  })
}

interface Repair {
  flaws: Flaws
  environment: Environment
  context: Context
}

async function repair(store: CypherGraphStore, { flaws, environment, context }: Repair): Promise<void> {
  const { parts } = context
  const { dataFolder } = environment
  await markUnfinished(dataFolder)
  const isOnlyBehind = Object.entries(flaws).every(([kind, ids]) => kind === 'notDerived' || ids.length === 0)
  if (isOnlyBehind) await deriveCorrected(store, { dataFolder, context })
  else {
    await repairPapers(store, flaws, parts)
    // All of it, even where only a few papers are new.
    await deriveCorrected(store, { dataFolder, context }, { limits: { small: Number.POSITIVE_INFINITY } })
  }
  await markFinished(dataFolder)
  await keepSafetyCopy(store, environment)
}

async function repairPapers(store: CypherGraphStore, flaws: Flaws, parts: Parts): Promise<void> {
  const extractors = new Extractors(parts)
  try {
    const at = parts.now().toISOString()
    const { version: extractor } = await extractors.like()
    const run = { id: 'found-by-doctor', at, source: 'found by doctor', extractor, sample: false }
    await repairStore(store.driver, flaws, run)
    if (flaws.facts.length > 0) {
      await extractAnew({ corpus: corpusOf(store), sink: sinkHere(store), extractors, onProgress: () => {} })
    }
  } finally {
    await extractors.close()
  }
}
