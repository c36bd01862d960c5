/**
 * The field's own names: what a concept is called, its other names, its kind, and what it is a kind of. Written from
 * knowledge of the field in one JSON file per kind; used for canonical names, kinds and hierarchy, never for finding.
 *
 * A file is an array of entries, one a line:
 * `{ "name": "proximal policy optimization", "aliases": ["PPO"], "broader": ["policy gradient method"] }`.
 * `name` is how a person writes it (lower case unless a proper name, singular, the long form where there is one).
 * Case, plural, hyphens and British spelling need no alias. An alias is another name of the very same thing: versions, sizes
 * and years are entries of their own; one that would say no more than its name (`ResNet-101`, see lib/model/wider-name) need
 * not be there. `broader` names other entries of any kind; where there is none, what the name ends in may be. `id` is given
 * only where two entries would share one.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { packageRoot } from '@/ingest/extract/model-files'
import { appendWords } from '@/ingest/extract/words/hashing'
import { conceptKey, wordKey } from '@/ingest/extract/words/normalize'
import type { Kind } from '@/lib/model/concept'
import { joinWords } from '@/lib/model/join-words'
import { hash, slug } from '@/lib/model/slug'

export const LEXICON_FILES: Record<Kind, string> = {
  Method: 'methods.json',
  Task: 'tasks.json',
  Benchmark: 'benchmarks.json',
  Metric: 'metrics.json',
}

const entrySchema = z.strictObject({
  id: z.string().min(1).optional(),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  broader: z.array(z.string().min(1)).default([]),
})
/** What a file must be. The tests hold the shipped ones to it: a check at each start would cost a tenth of the start. */
export const lexiconFileSchema = z.array(entrySchema)
type FileEntry = z.input<typeof entrySchema>

export interface LexiconEntry {
  /** Slug of the name's key; equal to what a paper's finding of that name gets. */
  id: string
  name: string
  /** What papers' names are compared by. */
  key: string
  kind: Kind
  aliases: string[]
  /** Ids of wider entries. */
  broader: string[]
}

export interface Lexicon {
  entries: LexiconEntry[]
  /** The entry that a surface form names; of several the one of that kind, but none for a short form: MAE would be a guess. */
  find(key: string, surface: string, kind?: Kind): LexiconEntry | undefined
  /** The entry that the form names but for where its words part: `multitask learning`, `Cifar10`, `Text2SQL`. */
  findJoined(key: string, surface: string, kind?: Kind): LexiconEntry | undefined
  /** False where `find` finds nothing, by the hash of the key; saves making the key. */
  mayKnow(hashOfKey: number): boolean
  get(id: string): LexiconEntry | undefined
  /** Keys that two entries claim: short forms are linked nowhere, longer names where the kind tells which. */
  ambiguous: string[]
  /** Faults for whoever edits the files: broader names without an entry, ids that two entries share. */
  faults: string[]
  /** Changes when any file does. */
  fingerprint: string
}

interface Claim {
  entry: LexiconEntry
  /** True where every spelling of the key has a capital and the key alone could be a common word. */
  cased: boolean
  /** True where a short form has the key. */
  short: boolean
}

/** Reads the files of ingest/lexicon below the package's root. */
export function readLexicon(root: string = packageRoot()): Lexicon {
  const folder = path.join(root, 'ingest/lexicon')
  const texts = Object.entries(LEXICON_FILES).map(([kind, file]) => {
    return [kind, readFileSync(path.join(folder, file), 'utf8')] as [Kind, string]
  })
  return parseLexicon(texts)
}

export function parseLexicon(files: [Kind, string][]): Lexicon {
  const faults: string[] = []
  const byId = new Map<string, LexiconEntry>()
  const claims = new Map<string, Claim[]>()
  const broaderNames = new Map<LexiconEntry, string[]>()
  const keyOf = keepKeys()
  for (const [kind, text] of files) {
    for (const { id, name, aliases = [], broader = [] } of JSON.parse(text) as FileEntry[]) {
      const key = keyOf(name)
      const entry: LexiconEntry = { id: id ?? slug(key), name, key, kind, aliases, broader: [] }
      if (byId.has(entry.id)) faults.push(`${name}: id ${entry.id} is taken by ${byId.get(entry.id)!.name}`)
      else byId.set(entry.id, entry)
      broaderNames.set(entry, broader)
      for (const form of [name, ...aliases]) claim(claims, entry, form, keyOf(form))
    }
  }
  linkBroader(broaderNames, (name) => claims.get(keyOf(name)), faults)
  const hashes = new Set([...claims.keys()].map((key) => appendWords(0, key)))
  const ambiguous = [...claims].filter(([, list]) => list.length > 1).map(([key]) => key)
  let joined: Map<string, Claim[]> | undefined
  return {
    entries: [...byId.values()],
    ambiguous,
    faults,
    fingerprint: hash(files.map(([, text]) => text).join('\n')),
    get: (id) => byId.get(id),
    mayKnow: (hashOfKey) => hashes.has(hashOfKey),
    find: (key, surface, kind) => onlyOne(claims.get(key), surface, kind),
    findJoined(key, surface, kind) {
      joined ??= joinKeys(claims)
      return onlyOne(joined.get(joinWords(key.split(' '))), surface, kind)
    },
  }
}

/** Of several the one of that kind; a short form that two claim is nobody's unless the paper writes it out. */
function onlyOne(claims: Claim[] = [], surface: string, kind?: Kind): LexiconEntry | undefined {
  if (claims.length > 1 && claims.some(({ short }) => short)) return undefined
  const written = claims.filter(({ cased }) => !cased || /\p{Lu}/u.test(surface))
  const found = written.length > 1 ? written.filter(({ entry }) => entry.kind === kind) : written
  return found.length === 1 ? found[0]?.entry : undefined
}

/** Claims of keys without gaps; of one entry each once. */
function joinKeys(claims: ReadonlyMap<string, Claim[]>): Map<string, Claim[]> {
  const joined = new Map<string, Claim[]>()
  for (const [key, list] of claims) {
    const name = joinWords(key.split(' '))
    const others = joined.get(name)
    if (!others) joined.set(name, [...list])
    else others.push(...list.filter(({ entry }) => !others.some((other) => other.entry === entry)))
  }
  return joined
}

/** Keys of names, each made once: an entry is also what others name as broader. */
function keepKeys(): (name: string) => string {
  const wordKeyOf = kept(wordKey)
  return kept((name) => conceptKey(name, wordKeyOf))
}

function kept(make: (text: string) => string): (text: string) => string {
  const made = new Map<string, string>()
  return (text) => {
    const known = made.get(text)
    if (known !== undefined) return known
    const fresh = make(text)
    made.set(text, fresh)
    return fresh
  }
}

function claim(claims: Map<string, Claim[]>, entry: LexiconEntry, form: string, key: string): void {
  const cased = isCased(form)
  const short = isShortForm(form)
  const list = claims.get(key)
  const own = list?.find((known) => known.entry === entry)
  if (own) {
    own.cased &&= cased
    own.short ||= short
  } else if (list) list.push({ entry, cased, short })
  else claims.set(key, [{ entry, cased, short }])
}

/** `MAE`, `k-NN`, `TD3`: one token that is no plain word. */
const isShortForm = (form: string): boolean => /^\S*(?:\p{Lu}\S*[\p{Lu}\d]|\d\S*\p{Lu})\S*$/u.test(form)

/** `DAgger` and `SAC` are names only with a capital; `td3`, `ddpg` can't be common words. */
const isCased = (form: string): boolean => /^\p{L}+$/u.test(form) && /\p{Lu}/u.test(form) && /[aeiouy]/i.test(form)

function linkBroader(
  names: Map<LexiconEntry, string[]>,
  claimsOf: (name: string) => Claim[] | undefined,
  faults: string[],
): void {
  for (const [entry, broader] of names) {
    for (const name of broader) {
      const found = claimsOf(name)
      const wider = found?.find((candidate) => candidate.entry.name === name)?.entry ?? found?.[0]?.entry
      if (!wider || wider === entry) faults.push(`${entry.name}: broader "${name}" names no other entry`)
      else entry.broader.push(wider.id)
    }
  }
}
