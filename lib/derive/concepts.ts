/**
 * Concepts across papers: which of the papers' concept ids are one concept, what it is called, of which kind it is and
 * under which other names it goes. A function of all facts, whatever their order.
 */
import { compareText } from '@/lib/model/compare-text'
import type { Kind } from '@/lib/model/concept'
import { isShortForm } from '@/lib/model/short-form'
import { Contexts } from './contexts'
import { chooseAliases, chooseKind, chooseName, withoutOthersNames } from './display-name'
import { type Ledger, type LedgerEntry, mergeEntries, toLedger } from './ledger'
import { abbreviates, keyOfWords, nameKey, nameWords, withoutAddedWord, withoutSaidWord } from './name-key'
import type { PaperFacts } from './paper-facts'
import { joinSameSenses } from './same-sense'
import { type Expansion, findShortForms, learnShortForms } from './short-forms'
import { UnionFind } from './union-find'

export interface CorpusConcept {
  id: string
  name: string
  kind: Kind
  /** Other names and surface forms, most frequent first. */
  aliases: string[]
  /** `nameKey` of the name. */
  key: string
}

/** A short form that papers expand in several ways. Unexpanded, it stays a concept of its own. */
export interface AmbiguousForm {
  form: string
  meanings: { id: string; papers: number }[]
}

export interface CorpusConcepts {
  /** In order of id. */
  concepts: CorpusConcept[]
  /** Retired id → id of the concept it is; never leads to a retired id. Null where a person said that it is none. */
  successors: Map<string, string | null>
  ambiguous: AmbiguousForm[]
}

/** Joining what is spelled out can show two expansions to be one, which makes another short form clear. */
const ROUNDS = 3

/** @param corpus number of papers in the corpus, where `papers` are a part of it. */
export function resolveConcepts(papers: readonly PaperFacts[], corpus = papers.length): CorpusConcepts {
  const ledger = toLedger(papers)
  const sets = new UnionFind()
  const variants = new Variants(ledger, sets)
  variants.join(nameKey)
  const written = findShortForms(papers)
  joinSameSenses(written, ledger, sets)
  const contexts = new Contexts(papers)
  const learn = () => learnShortForms(written, (id) => sets.find(id), corpus, contexts)
  let shortForms = learn()
  for (let round = 0; round < ROUNDS; round++) {
    const spell = speller(toGroups(ledger, sets), shortForms)
    const joined = variants.join(spell)
    shortForms = learn()
    if (!joined) break
  }
  const groups = toGroups(ledger, sets)
  const spell = speller(groups, shortForms)
  const successors = new Map<string, string | null>()
  const idOfSet = new Map<string, string>()
  const concepts: CorpusConcept[] = []
  for (const [root, entries] of groups) {
    const merged = mergeEntries(root, entries)
    const kind = chooseKind(merged.kinds)
    const name = chooseName(merged, (text) => {
      const isSpelled = spell(text) === nameKey(text) && withoutAddedWord(text, kind) === text
      return isSpelled && !(isShortForm(text) && [...merged.names.keys()].some((long) => isLongFor(text, long)))
    })
    const id = chooseId(entries, name)
    idOfSet.set(root, id)
    for (const entry of entries) if (entry.id !== id) successors.set(entry.id, id)
    concepts.push({ id, name, kind, aliases: chooseAliases(merged, name), key: nameKey(name) })
  }
  concepts.sort((a, b) => compareText(a.id, b.id))
  return { concepts: withoutOthersNames(concepts), successors, ambiguous: toAmbiguous(shortForms, idOfSet) }
}

/** Ids that are one concept, by the id that stands for their set. */
function toGroups(ledger: Ledger, sets: UnionFind): Map<string, LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>()
  for (const entry of ledger.values()) {
    const root = sets.find(entry.id)
    const group = groups.get(root)
    if (group) group.push(entry)
    else groups.set(root, [entry])
  }
  return groups
}

/** A name without two capitals, or one and a digit, has no short form in it. */
const SHORT_INSIDE = /\p{Lu}.*[\p{Lu}\d]|\d.*\p{Lu}/u

/** A name of an id, and the same without a word that adds nothing. */
interface Writing {
  id: string
  kind: Kind
  name: string
  plain: string
}

const plainName = (name: string, kind: Kind, forms: LedgerEntry['forms']): string => {
  const plain = withoutAddedWord(name, kind)
  return plain === name ? withoutSaidWord(name, kind, () => textForms(forms)) : plain
}

/** Those that stand in a paper's text. */
const textForms = (forms: LedgerEntry['forms']): string[] =>
  [...forms].flatMap(([form, papers]) => (papers > 0 ? [form] : []))

/**
 * Joins ids that have a name with the same key, and those of one kind that differ by a word that adds nothing. Names
 * without a short form have one key whatever is learned, so that they meet once and only the others meet them again.
 */
class Variants {
  readonly #sets: UnionFind
  readonly #plain = new FirstIds()
  readonly #withShort: Writing[] = []

  constructor(ledger: Ledger, sets: UnionFind) {
    this.#sets = sets
    for (const { id, kinds, names, forms } of ledger.values()) {
      const kind = chooseKind(kinds)
      for (const name of names.keys()) {
        const writing = { id, kind, name, plain: plainName(name, kind, forms) }
        if (SHORT_INSIDE.test(name)) this.#withShort.push(writing)
        else this.#meet(writing, nameKey, [this.#plain])
      }
    }
  }

  /** True where anything was joined. */
  join(keyOf: (name: string) => string): boolean {
    const places = [this.#plain, new FirstIds()]
    let joined = false
    for (const each of this.#withShort) if (this.#meet(each, keyOf, places)) joined = true
    return joined
  }

  /** Joins the id with whoever has the key in one of the places, and leaves it in the last one. */
  #meet({ id, kind, name, plain }: Writing, keyOf: typeof nameKey, places: FirstIds[]) {
    const key = keyOf(name)
    const ofKind = plain === name ? key : keyOf(plain)
    let joined = false
    for (const { all, byKind } of places) {
      for (const first of [all.get(key), byKind[kind].get(ofKind)]) {
        if (first !== undefined && this.#sets.join(first, id)) joined = true
      }
    }
    const last = places.at(-1)!
    if (!last.all.has(key)) last.all.set(key, id)
    if (!last.byKind[kind].has(ofKind)) last.byKind[kind].set(ofKind, id)
    return joined
  }
}

/** Key → the first id that had it, among all and among those of a kind. */
class FirstIds {
  readonly all = new Map<string, string>()
  readonly byKind: Record<Kind, Map<string, string>> = {
    Method: new Map(),
    Task: new Map(),
    Benchmark: new Map(),
    Metric: new Map(),
  }
}

/** Key of a name with its clear short forms spelled out: `deep RL` has the key of `deep reinforcement learning`. */
function speller(groups: Map<string, LedgerEntry[]>, shortForms: Map<string, Expansion>): (name: string) => string {
  const longWords = new Map<string, { words: string[]; form: string; alone: boolean }>()
  const knownShorts = shortsOfLexicon(groups)
  for (const [key, { form, clear }] of shortForms) {
    const entries = groups.get(clear?.id ?? '')
    if (!entries || !clear) continue
    const meaning = mergeEntries('', entries)
    const long = chooseName(meaning, (name) => !isShortForm(name))
    const known = knownShorts.get(key)
    if (isShortForm(long) || (known && known !== chooseKind(meaning.kinds))) continue
    longWords.set(key, { words: nameWords(long), form, alone: clear.alone })
  }
  return (name) => {
    if (!SHORT_INSIDE.test(name)) return nameKey(name)
    const tokens = name.split(/\s+/)
    const words = tokens.flatMap((token) => {
      const long = isShortForm(token) ? longWords.get(nameKey(token)) : undefined
      const isClear = long && (tokens.length > 1 || long.alone) && isWrittenAs(token, long.form)
      return isClear ? long.words : nameWords(token)
    })
    return keyOfWords(words)
  }
}

/** Not where the two differ in a gap alone: `MeanShift`, `mean shift`. */
const isLongFor = (short: string, long: string): boolean => abbreviates(short, long) && nameKey(short) !== nameKey(long)

/** A short form all in capitals is no other one with small letters: VaR is no VAR, GaN no GAN. */
function isWrittenAs(token: string, form: string): boolean {
  const [one, other] = [token, form].map((text) => text.replace(/(?<=\p{Lu})s$/u, ''))
  return one === other || other !== other?.toUpperCase() || one === one?.toUpperCase()
}

/** Short forms that the lexicon knows (COCO) with their kind: an expansion of another kind is another thing. */
function shortsOfLexicon(groups: Map<string, LedgerEntry[]>): Map<string, Kind> {
  const known = new Map<string, Kind>()
  for (const entries of groups.values()) {
    for (const { lexiconNames, kinds } of entries) {
      for (const name of lexiconNames) if (isShortForm(name)) known.set(nameKey(name), chooseKind(kinds))
    }
  }
  return known
}

/** The id that stays: the one of the chosen name, else the lexicon's, else that of most papers. */
function chooseId(entries: readonly LedgerEntry[], name: string): string {
  const ranked = [...entries].sort(
    (a, b) =>
      Number(b.names.has(name)) - Number(a.names.has(name)) ||
      Number(b.lexicon > 0) - Number(a.lexicon > 0) ||
      b.papers - a.papers ||
      compareText(a.id, b.id),
  )
  return ranked[0]?.id ?? ''
}

function toAmbiguous(shortForms: Map<string, Expansion>, idOfSet: Map<string, string>): AmbiguousForm[] {
  const ambiguous: AmbiguousForm[] = []
  for (const expansion of shortForms.values()) {
    if (expansion.meanings.length < 2) continue
    const meanings = expansion.meanings.map(({ id, papers }) => ({ id: idOfSet.get(id) ?? id, papers }))
    ambiguous.push({ form: expansion.form, meanings })
  }
  return ambiguous.sort((a, b) => compareText(a.form, b.form))
}
