/** Corrections against a corpus: whom they bear on now, and making one of what a person says of a concept by id or name. */
import {
  type Correction,
  CorrectionError,
  type Corrections,
  type ListedCorrection,
  parseCorrection,
} from '@/lib/model/correction'
import type { GraphStore, NameEntry } from '@/lib/store/graph-store'
import { changeCorrections, readCorrections } from './corrections-file'
import { nameKey } from './name-key'

/** In order of ids. */
export async function listCorrections(
  store: Pick<GraphStore, 'knownConcepts' | 'rejected'>,
  corrections: Corrections,
): Promise<ListedCorrection[]> {
  const ids = [...new Set([...corrections].flatMap(([id, { merge }]) => (merge === undefined ? [id] : [id, merge])))]
  const known = new Map((await store.knownConcepts('id', ids)).map(({ asked, node }) => [asked, node]))
  const rejected = new Set(await store.rejected(ids))
  const isThere = (id: string): boolean => known.has(id) || rejected.has(id)
  return [...corrections].map(([id, correction]) => {
    const node = known.get(id)
    const concept = node ? { id: node.id, name: node.name, kind: node.kind } : null
    return { id, ...correction, concept, stale: !isThere(id) || !isThere(correction.merge ?? id) }
  })
}

/** What a person says of a concept, which as the one that it is another of is told by id or name. */
export type Statement = Correction & { concept: string }

/**
 * Keeps it beside what was said of that concept before. Returns the concept's id; what follows is to be derived.
 * @throws CorrectionError where there is no such concept, or it contradicts others
 */
export async function correct(
  store: Pick<GraphStore, 'knownConcepts' | 'names'>,
  dataFolder: string,
  { concept, ...said }: Statement,
): Promise<string> {
  const find = finder(store, await readCorrections(dataFolder))
  const { id, name } = await find(concept)
  const merge = said.merge === undefined ? undefined : await find(said.merge)
  if (merge?.id === id) throw new CorrectionError(`${name} (${id}) is that concept already. Name another one.`)
  if (said.name !== undefined) await refuseTaken(said.name, id, store)
  const correction = parseCorrection(id, { ...said, ...(merge && { merge: merge.id }) })
  await changeCorrections(dataFolder, (corrections) => {
    const before = corrections.get(id)
    const isBeside = correction.merge === undefined && !correction.reject
    corrections.set(id, isBeside && before?.merge === undefined ? { ...before, ...correction } : correction)
  })
  return id
}

/** What was said of a concept, which is told by id or name. Returns false where nothing was. */
export async function takeBack(
  store: Pick<GraphStore, 'knownConcepts' | 'names'>,
  dataFolder: string,
  concept: string,
): Promise<boolean> {
  const id = await correctedId(store, await readCorrections(dataFolder), concept)
  if (id === undefined) return false
  await changeCorrections(dataFolder, (corrections) => corrections.delete(id))
  return true
}

/** What is another concept now, or none, is known by the name that its id was made of alone. */
async function correctedId(
  store: Pick<GraphStore, 'knownConcepts' | 'names'>,
  corrections: Corrections,
  text: string,
): Promise<string | undefined> {
  if (corrections.has(text)) return text
  const named = [...corrections.keys()].find((id) => nameKey(id) === nameKey(text))
  if (named !== undefined) return named
  const found = await findConcept(store, text)
  return found && corrections.has(found.id) ? found.id : undefined
}

/** Keeps one that came from elsewhere as it is. False where the concept is corrected otherwise, which stays. */
export async function keepCorrection(dataFolder: string, id: string, correction: Correction): Promise<boolean> {
  let isKept = true
  await changeCorrections(dataFolder, (corrections) => {
    const known = corrections.get(id)
    isKept = known === undefined || JSON.stringify(known) === JSON.stringify(parseCorrection(id, correction))
    if (!known) corrections.set(id, correction)
  })
  return isKept
}

const isSame = (name: string, text: string): boolean => name.toLowerCase() === text.trim().toLowerCase()

const isCalled = ({ type, name }: NameEntry, text: string): boolean => type === 'concept' && isSame(name, text)

const isAlsoCalled = ({ type, aliases }: NameEntry, text: string): boolean =>
  type === 'concept' && aliases.some((alias) => isSame(alias, text))

/** By id, also a retired one, by name, or by another name; of several of one name that of most papers. */
async function findConcept(
  store: Pick<GraphStore, 'knownConcepts' | 'names'>,
  text: string,
): Promise<{ id: string; name: string } | undefined> {
  const [known] = await store.knownConcepts('id', [text])
  if (known) return known.node
  const names = (await store.names()).sort((a, b) => b.weight - a.weight)
  return names.find((entry) => isCalled(entry, text)) ?? names.find((entry) => isAlsoCalled(entry, text))
}

const finder =
  (store: Pick<GraphStore, 'knownConcepts' | 'names'>, corrections: Corrections) => async (text: string) => {
    const found = await findConcept(store, text)
    if (found) return found
    const rejected = [...corrections].find(([id, { reject }]) => reject && nameKey(id) === nameKey(text))
    if (rejected) {
      const rule = `“${text}” was said to be no concept, so there is nothing to correct`
      throw new CorrectionError(`${rule}. Take that back first: npx concordance correct --undo ${rejected[0]}.`)
    }
    throw new CorrectionError(
      `There is no concept “${text}” in this corpus. Name it by its id or its name, as the search shows it.`,
    )
  }

async function refuseTaken(name: string, id: string, store: Pick<GraphStore, 'names'>): Promise<void> {
  const other = (await store.names()).find((entry) => entry.id !== id && isCalled(entry, name))
  if (!other) return
  const rule = `Another concept is called “${other.name}” already (${other.id})`
  throw new CorrectionError(`${rule}. Say that ${id} is that one, or give it another name.`)
}
