/**
 * Where a paper introduces a name and what it calls it there: `we present ORCA, a benchmark for …`, `a benchmark called ORCA`,
 * `our new benchmark, ORCA,`, the title `ORCA: A Benchmark for …`.
 */
import type { Concept, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP } from '@/ingest/extract/doc'
import { wordSet } from '@/ingest/extract/words/word-set'
import type { Kind } from '@/lib/model/concept'

/** What things are called, by kind. A `challenge`, `environment` or `measure` may be of another, a `vector database` is a tool. */
const HEADS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    Benchmark: 'dataset benchmark corpus treebank testbed leaderboard',
    Method: `algorithm approach architecture framework library method methodology model network package pipeline system technique
      tool toolbox toolkit`,
    Task: 'task problem',
    Metric: 'metric',
  } satisfies Record<Kind, string>).flatMap(([kind, heads]) => heads.split(/\s+/).map((head) => [head, kind as Kind])),
)

/** What a paper calls a name, from its article to the word for its kind. */
export interface Calling extends Occurrence {
  kind: Kind
  /** Whether it introduces the name by that; else it may be known: `Ubuntu, an operating system`. */
  introduces: boolean
}

/** Tokens of what a name is called, at most. */
const MOST_TOKENS = 10
/** They end it. */
const ENDS = wordSet(
  'for of that which to in on with from by and or is are was were we as at than between within over across through via',
)
/** They open what is introduced. */
const OPENINGS = wordSet('a an our')
/** Behind the word for a kind they are its first part: `metric learning`, `model training`. */
const FIELDS = wordSet('learning training processing modeling modelling testing tuning')

const INTRODUCING =
  /^(?:propos|introduc|present|releas|creat|construct|devis|describ|defin|formulat|curat|contribut|develop|publish|build|design|collect)(?:e|es|s|ing)?$/
/** They stand between what a thing is and its name. */
export const NAMING = wordSet('called named dubbed termed namely known')

/** What the name at a place is called there. */
export function callingAt(doc: Doc, place: Occurrence): Calling | undefined {
  return calledBehind(doc, place) ?? calledBefore(doc, place)
}

/** `ORCA (…), a benchmark`; in the title `ORCA: A Benchmark`. */
function calledBehind(doc: Doc, { first, last }: Occurrence): Calling | undefined {
  const { words, sentenceOf, titleEnd } = doc
  const sign = behindBrackets(doc, last)
  if (sign + 2 >= words.length || sentenceOf[sign + 1] !== sentenceOf[first]) return undefined
  const { isArticle } = words[sign + 1]!
  if (first === 0 && sign < titleEnd && words[sign]!.raw === ':')
    return phraseFrom(doc, isArticle ? sign + 2 : sign + 1, true)
  if (!isArticle || !/^[,–—]$/.test(words[sign]!.raw)) return undefined
  return phraseFrom(doc, sign + 2, isIntroducing(doc, first))
}

/** Behind `(MB)`, which a name is short for. */
function behindBrackets({ words, sentenceOf }: Doc, at: number): number {
  if (words[at]?.raw !== '(') return at
  for (let i = at + 1; i < at + MOST_TOKENS && sentenceOf[i] === sentenceOf[at]; i++)
    if (words[i]!.raw === ')') return i + 1
  return at
}

/** `new dataset` before `for`: the word for a kind that ends what begins at a token. */
function phraseFrom(doc: Doc, first: number, introduces: boolean): Calling | undefined {
  const { words, gaps, sentenceOf } = doc
  // `ORCA: Benchmarking the Model`
  if (/ing$/.test(words[first]?.lower ?? '')) return undefined
  for (let i = first; i < first + MOST_TOKENS && sentenceOf[i] === sentenceOf[first]; i++) {
    const { isWord, lower } = words[i]!
    if (!isWord || ENDS.has(lower)) return undefined
    const kind = gaps[i] === GAP.hyphen ? undefined : HEADS.get(lower)
    if (kind && endsAt(i + 1))
      return isTwo(i + 1, kind) ? undefined : withArticle(doc, { first, last: i + 1, kind, introduces })
  }
  return undefined

  function endsAt(at: number): boolean {
    if (at >= words.length || sentenceOf[at] !== sentenceOf[first]) return true
    const { isWord, lower } = words[at]!
    if (gaps[at] === GAP.hyphen) return false
    return !isWord || ENDS.has(lower) || (/(?:ing|ed)$/.test(lower) && !FIELDS.has(lower))
  }

  /** `a dataset and a method`. */
  function isTwo(at: number, kind: Kind): boolean {
    if (words[at]?.lower !== 'and') return false
    for (let i = at + 1; i < at + 4; i++) {
      const other = HEADS.get(words[i]?.lower ?? '')
      if (other && other !== kind) return true
    }
    return false
  }
}

/** `a dataset called ORCA`, `a new dataset, ORCA,`, `a dataset (ORCA)`. */
function calledBefore(doc: Doc, { first, last }: Occurrence): Calling | undefined {
  const { words, sentenceOf } = doc
  const before = words[first - 1]
  if (!before || sentenceOf[first - 1] !== sentenceOf[first]) return undefined
  if (NAMING.has(before.lower)) {
    let at = first - 2
    while (at > 0 && /^(?:,|is|are|which|we|so|also|as)$/.test(words[at]!.lower)) at--
    return phraseTo(doc, at, true)
  }
  const [sign, next] = [before.raw, words[last]]
  // `a multilingual corpus (mean BERT)` names another thing
  if (sign === '(')
    return next?.raw === ')' && isOne(doc, { first, last }) ? phraseTo(doc, first - 2, false) : undefined
  if (sign !== ',' && sign !== ':') return undefined
  const isAlone = !next || sentenceOf[last] !== sentenceOf[first] || /^[,.;:()]$/.test(next.raw)
  const phrase = isAlone ? phraseTo(doc, first - 2, true) : undefined
  return phrase && OPENINGS.has(words[phrase.first]!.lower) ? phrase : undefined
}

/** The phrase that ends with the word for a kind. */
function phraseTo(doc: Doc, head: number, introduces: boolean): Calling | undefined {
  const { words, sentenceOf } = doc
  const kind = HEADS.get(words[head]?.lower ?? '')
  if (!kind) return undefined
  let first = head
  while (first > 0 && head - first < MOST_TOKENS && sentenceOf[first - 1] === sentenceOf[head] && isInside(first - 1))
    first--
  return withArticle(doc, { first, last: head + 1, kind, introduces })

  function isInside(at: number): boolean {
    const { isWord, isArticle, lower } = words[at]!
    return isWord && !isArticle && !ENDS.has(lower) && !NAMING.has(lower) && !OPENINGS.has(lower)
  }
}

function withArticle({ words, sentenceOf }: Doc, calling: Calling): Calling {
  const { first } = calling
  const before = words[first - 1]
  const isOpened = sentenceOf[first - 1] === sentenceOf[first] && (before?.isArticle || before?.lower === 'our')
  return isOpened ? { ...calling, first: first - 1 } : calling
}

/** Whether a verb like `present` stands before a name, with no more than `a novel` between. */
const isIntroducing = (doc: Doc, first: number): boolean => introducingBefore(doc, first) !== undefined

/** That verb. */
export function introducingBefore({ words, sentenceOf }: Doc, first: number): number | undefined {
  let at = first - 1
  while (at >= 0 && /^(?:a|an|the|our|novel|new|,)$/.test(words[at]!.lower)) at--
  return at >= 0 && sentenceOf[at] === sentenceOf[first] && isIntroducingVerb(words[at]!.lower) ? at : undefined
}

export const isIntroducingVerb = (word: string): boolean => INTRODUCING.test(word)

/** Written as one word: `TOY-10`. */
const isOne = ({ gaps }: Doc, { first, last }: Occurrence): boolean =>
  gaps.slice(first + 1, last).every((gap) => gap !== GAP.blank)

/** A name that is not written so because a sentence begins: `ORCA`, `Corpus of Whales` in `the Corpus of Whales`. */
export function isProper(doc: Doc, { first, last }: Occurrence): boolean {
  const { words, sentenceOf, titleEnd } = doc
  for (let i = first; i < last; i++) if (words[i]!.upper || words[i]!.camel || words[i]!.hasDigit) return true
  if (first < titleEnd) return isOne(doc, { first, last })
  return words[first]!.capital && words[last - 1]!.capital && sentenceOf[first - 1] === sentenceOf[first]
}

/** A form must be this surely the concept's. */
const SURE = 0.9

/** Where what is surely a concept's name stands: `UnFelt` may be no other name of felting. */
export const sureNames = ({ forms, alike }: Concept): Occurrence[] =>
  forms.flatMap(({ occurrences }, i) => (alike[i]! >= SURE ? occurrences : []))
