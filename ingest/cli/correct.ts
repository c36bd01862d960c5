/** `concordance correct`: says of a concept what the extractor got wrong, lists what was said, and takes it back. */
import { Command, Option } from 'commander'
import { correct as correctConcept, listCorrections, type Statement, takeBack } from '@/lib/derive/corrections'
import { readCorrections } from '@/lib/derive/corrections-file'
import type { Environment } from '@/lib/env'
import { KINDS, type Kind } from '@/lib/model/concept'
import { CorrectionError, correctionWords, type ListedCorrection } from '@/lib/model/correction'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { StoreError } from '@/lib/store/errors'
import { type Context, environmentFor, UsageError, withStoreOrServer } from './context'
import { deriveCorrected } from './derive-corrected'
import { askServer } from './server-api'
import type { Server } from './server-file'
import { storeOption } from './store-option'

interface CorrectOptions {
  sameAs?: string
  kind?: Kind
  name?: string
  reject?: boolean
  note?: string
  undo?: boolean
  json?: boolean
  store?: string
}

/** The store that is open here, or the server that has it open; each change works out anew what follows. */
interface Corpus {
  list(): Promise<ListedCorrection[]>
  correct(statement: Statement): Promise<ListedCorrection[]>
  takeBack(id: string): Promise<ListedCorrection[]>
}

export function correctCommand(context: Context): Command {
  return new Command('correct')
    .summary('say what the extractor got wrong')
    .description(
      'Says of a concept that it is another one, of another kind, called otherwise, or no concept, and works out the graph anew. What was said lies in corrections.json of the data folder and holds for all later ingests; papers keep what was found in them, so that taking it back brings back what was. Without a concept, lists what was said. Works beside a running server.',
    )
    .argument('[concept]', 'its id or name, as the page shows it')
    .option('--same-as <concept>', 'it is that one: both become one under its name')
    .addOption(new Option('--kind <kind>', 'it is of this kind').choices(KINDS))
    .option('--name <name>', 'it is called so')
    .option('--reject', 'it is no concept')
    .option('--note <text>', 'why, for whoever reads the file')
    .option('--undo', 'take back what was said of it')
    .option('--json', 'print one JSON object')
    .addOption(storeOption())
    .action((concept: string | undefined, options: CorrectOptions) => correct(concept, options, context))
}

async function correct(concept: string | undefined, options: CorrectOptions, context: Context): Promise<void> {
  const work = toWork(concept, options)
  const environment = environmentFor(context, options.store)
  if (concept !== undefined && environment.readonly) {
    throw new StoreError('READONLY', 'CONCORDANCE_READONLY is set, so nothing is corrected. Unset it to write.')
  }
  const corrections = await withStoreOrServer(
    context,
    environment,
    (store) => work(corpusHere(store, environment, context)),
    (server) => work(corpusThere(server)),
  )
  if (options.json) return context.terminal.out(`${JSON.stringify({ corrections })}\n`)
  if (corrections.length === 0) return context.terminal.out('Nothing is corrected.\n')
  for (const correction of corrections) await context.terminal.out(`${toWords(correction)}\n`)
}

/** @throws UsageError where it is not clear what is to be done */
function toWork(concept: string | undefined, options: CorrectOptions): (corpus: Corpus) => Promise<ListedCorrection[]> {
  const { sameAs, kind, name, reject, note, undo } = options
  const says = [sameAs, reject, kind ?? name].filter((each) => each !== undefined).length
  if (concept === undefined) {
    if (says > 0 || undo || note !== undefined)
      throw new UsageError('correct needs the concept that is meant: its id or name.')
    return (corpus) => corpus.list()
  }
  if (undo) {
    if (says > 0 || note !== undefined)
      throw new UsageError('--undo takes back what was said. Leave out what is said anew.')
    return (corpus) => corpus.takeBack(concept)
  }
  if (says !== 1) {
    throw new UsageError('correct takes one of --same-as CONCEPT, --reject, or --kind KIND and --name NAME, or --undo.')
  }
  const said = { merge: sameAs, kind, name, reject: reject || undefined, note }
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return (corpus) => corpus.correct({ concept, ...given })
}

function corpusHere(store: CypherGraphStore, { dataFolder }: Environment, context: Context): Corpus {
  const list = async () => listCorrections(store, await readCorrections(dataFolder))
  const derived = async () => {
    await deriveCorrected(store, { dataFolder, context })
    return list()
  }
  return {
    list,
    async correct(statement) {
      await correctConcept(store, dataFolder, statement)
      return derived()
    },
    async takeBack(id) {
      if (!(await takeBack(store, dataFolder, id))) {
        throw new CorrectionError(`Nothing is said of ${id}. What is, with its ids: npx concordance correct.`)
      }
      return derived()
    },
  }
}

const corpusThere = (server: Server): Corpus => ({
  list: async () => (await askServer(server, 'corrections')).corrections,
  correct: async (body) => (await askServer(server, 'correct', { body })).corrections,
  takeBack: async (id) => (await askServer(server, 'takeBackCorrection', { params: { id } })).corrections,
})

function toWords({ id, note, stale, ...said }: ListedCorrection): string {
  const waits = stale ? ' (waits: no paper speaks of it)' : ''
  return `${id} ${correctionWords(said)}${waits}${note === undefined ? '' : ` – ${note}`}`
}
