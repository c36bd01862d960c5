/** Which entry of the lexicon a concept is. Made for naming alone: a change here leaves the models as they are. */

import type { Candidate, Concept, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP, textOf } from '@/ingest/extract/doc'
import type { Lexicon, LexiconEntry } from '@/ingest/lexicon/lexicon'
import { writeOutNetwork } from '@/lib/model/network-words'
import { isOwnExpansion, withoutLast, withoutTail } from './expand'
import { isOwnThing } from './own-name'
import { keyBetween } from './pair'
import { spelledOtherwise } from './spelled-otherwise'
import type { CapitalShare } from './write-name'
import { isWrittenSo } from './writing'

/** Words after the name of a benchmark that say what it is. */
const DATA_TAIL =
  / (?:data set|dataset|corpus|(?:benchmark |benchmarking )?suite|benchmark|challenge|(?:simulation )?environment|(?:physics )?simulator|physics engine)$/

/** Words behind a name that say no more than that it is used: `MIMO system`, `deep learning-based architecture`. */
const EMPTY: ReadonlySet<string> = new Set(['system', 'architecture', 'capability', 'ability'])
const BASED: ReadonlySet<string> = new Set(['based', 'driven'])

/**
 * A key without what says nothing behind it; undefined where that is nothing, or where what is left is a common word: an
 * `attention-based system` is no attention, but the ability to reason is reasoning. What it may name is of the same kind only: a face recognition system is no task.
 */
function coreOf(key: string, surface: string): string | undefined {
  const core = withoutLast(withoutTail(withoutLast(key, EMPTY)), BASED)
  return core !== key && (core.includes(' ') || key.endsWith('bility') || /^\p{Lu}{2}/u.test(surface))
    ? core
    : undefined
}

/** Behind what is measured they say no more, where that is a short form or the paper says it alone: `BLEU score`, but `sensitivity score`. */
const MEASURES: ReadonlySet<string> = new Set(['score', 'metric', 'value'])

function withoutMeasure(key: string, surface: string, forms: readonly Candidate[]): string | undefined {
  const core = withoutLast(key, MEASURES)
  if (core === key) return undefined
  return /\p{Lu}.*[\p{Lu}\d]/u.test(surface) || forms.some(({ expanded }) => expanded === core) ? core : undefined
}

/** The entry that the concept is called by, unless the paper calls its own thing so, or writes it as another name. */
export function linkToLexicon(
  doc: Doc,
  concept: Concept,
  lexicon: Lexicon,
  capitalShare: CapitalShare,
): LexiconEntry | undefined {
  const entry = entryOf(doc, concept, lexicon)
  if (!entry || isOwnThing(doc, concept, entry)) return undefined
  return isWrittenSo(doc, concept, entry, capitalShare) ? entry : undefined
}

/** The paper's own words for a short form that an entry is called by, where these say another thing; metrics are written out by none. */
export function ownWordsFor(doc: Doc, { forms }: Concept, entry: LexiconEntry): Occurrence | undefined {
  const { first, last } = forms[0]!.occurrences[0]!
  if (
    entry.kind === 'Metric' ||
    last - first > 1 ||
    !doc.words[first]!.upper ||
    doc.expansions.tokens[first] !== undefined
  )
    return undefined
  return spelledOtherwise(
    doc,
    first,
    [entry.name, ...entry.aliases].filter((name) => /[\s-]/.test(name)),
  )
}

/** The entry that the first form names, or a form that is the same name written otherwise. */
function entryOf(doc: Doc, { forms, kind }: Concept, lexicon: Lexicon): LexiconEntry | undefined {
  const name = withoutTail(forms[0]!.expanded)
  for (const form of forms) {
    if (withoutTail(form.expanded) !== name) continue
    const { first, last } = form.occurrences[0]!
    const surface = textOf(doc, first, last)
    for (const written of keysOf(doc, form)) {
      const key = writeOutNetwork(written)
      const short = withoutTail(key)
      const entry = lexicon.find(key, surface, kind) ?? (short === key ? undefined : lexicon.find(short, surface, kind))
      if (entry) return entry
      const core = (kind === 'Metric' && withoutMeasure(short, surface, forms)) || coreOf(short, surface)
      const inner = core === undefined ? undefined : lexicon.find(core, surface, kind)
      if (inner?.kind === kind) return inner
      if (!DATA_TAIL.test(key)) continue
      const benchmark = lexicon.find(key.replace(DATA_TAIL, ''), surface, 'Benchmark')
      if (benchmark?.kind === 'Benchmark') return benchmark
    }
    const joined = lexicon.findJoined(withoutTail(form.expanded), surface, kind)
    if (joined) return joined
  }
  return undefined
}

/**
 * What to look a form up by: with its short forms written out, without its hyphens (`multi-modal`), and as it stands, for the
 * lexicon has `Mask R-CNN` as people write it, not with what the field means by CNN. What the paper itself expands is never
 * looked up as it stands.
 */
function keysOf(doc: Doc, form: Candidate): string[] {
  const { first, last } = form.occurrences[0]!
  const closed = withoutHyphens(doc, first, last)
  const expanded = closed === undefined ? [form.expanded] : [form.expanded, closed]
  return isOwnExpansion(doc, form) || last - first === 1 ? expanded : [...expanded, keyBetween(doc, first, last)]
}

/** The key with words that a hyphen joins written as one, short forms written out; undefined where there is no hyphen. */
function withoutHyphens({ words, gaps, expansions }: Doc, first: number, last: number): string | undefined {
  const isPlain = (i: number) => expansions.tokens[i] === undefined
  let key = ''
  let found = false
  for (let i = first; i < last; i++) {
    const joins = i > first && gaps[i] === GAP.hyphen && isPlain(i) && isPlain(i - 1)
    found ||= joins
    const part = expansions.tokens[i] ?? words[i]!.key
    if (part) key += (i > first && !joins ? ' ' : '') + part
  }
  return found ? key : undefined
}
