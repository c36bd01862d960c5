/**
 * Words at the edges of a longer name that labelled papers leave out: of `standard statistical method` they have statistical
 * method (of such openings 35 of 38), of `object manipulation task` object manipulation (of such ends 125 of 138), of `privacy
 * concern` privacy (20 of 22), of a metric's `high throughput`, `faster convergence` throughput and convergence (298 of 303).
 */
import type { Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP } from '@/ingest/extract/doc'
import { wordSet } from '@/ingest/extract/words/word-set'
import type { Kind } from '@/lib/model/concept'

/**
 * They say what a paper thinks of a thing, unless the word behind them makes it another: so say the labels of those of the last
 * two lines in 273 of 302 names.
 */
const JUDGING = wordSet(
  `standard traditional conventional simple sophisticated existing typical popular promising powerful affordable principled classic
  accurate scalable diverse comprehensive original modern generic practical
  efficient proposed extensive underlying inherent precise strong costly specialized lightweight rich detailed standardized learned
  downstream different various smaller state-of-the-art large-scale open-source high-quality high-fidelity real-world`,
)
const MAKING_ANOTHER = wordSet(
  `linear recurrent random moving temporal exponential chinese deviation error arabic market global mean convexity duality law
  lottery software language`,
)

/** What only this paper calls new: of names that begin so the labels leave it out in 326 of 335, but for what is new to a model. */
const NEW = wordSet('novel new')
const NEW_TO_A_MODEL = wordSet(
  `view views viewpoint viewpoints object objects class classes category categories task tasks domain domains relation relations
  document documents concept concepts intent intents event events topic topics word words user users item items client speaker
  speakers action actions pose poses entity entities person environment attribute sensor outlier operating product physics
  psychoactive york england zealand jersey delhi orleans mexico hampshire south world keynesian`,
)

/** Behind a word for what is done they say no more. */
const EMPTY = wordSet('task tasks technique techniques approach approaches')
/** Nor do these: so say the labels in 231 of 264 names. */
const EMPTY_TOO = wordSet(
  'method methods stage stages application applications scenario scenarios technology technologies',
)
/** Nor these where that is to be done: in 280 of 322. */
const EMPTY_OF_TASKS = wordSet(
  `problem problems algorithm algorithms framework frameworks strategy strategies scheme schemes model models system systems
  setting settings performance tool tools solution solutions`,
)
/** They only end as words for what is done do. */
const NO_DOING = wordSet(
  `operating manufacturing element transition decision vision dimension moment environment instrument document component equipment
  experiment distance instance variance covariance sequence reference sentence science evidence difference intelligence influence
  audience population equation function section question position condition information station motion emotion direction fraction
  relation version basis hypothesis string ring spring building distribution dictionary communication education consumption`,
)
/** They say no more behind any thing: `scalability issue`; but `ethical issue`. */
const TROUBLE = wordSet('issue issues concern concerns phenomenon phenomena')
const HOW = /(?:al|ic|ive|ous|[ai]ble|ed|ary|plex)$/
/** Whose kinds have letters: `influenza type A`. */
const LETTERED = wordSet(
  'type class group task subtask vitamin hepatitis grade stage phase factor protein complex source',
)
const DONE = /(?:tion|sion|ment|ing|ance|ence|sis)$/

export const trimName = (doc: Doc, place: Occurrence, kind?: Kind): Occurrence =>
  withoutEnd(doc, withoutOpening(doc, place), kind)

/** How much of a metric there is; not with what is measured: `lower bound`, `low-density lipoprotein`. */
const DEGREES = wordSet(
  `low lower high higher fast faster slow slower short shorter long longer good better greater larger smaller fewer strong
  superior improved increased reduced overall`,
)
const MEASURED_SO = wordSet('bound bounds confidence density dose order level dimensional term resolution')

export function trimMetric(doc: Doc, place: Occurrence): Occurrence {
  const { words: tokens, gaps } = doc
  const { first, last } = trimName(doc, place)
  const isDegree =
    last - first > 1 &&
    DEGREES.has(tokens[first]!.lower) &&
    gaps[first + 1] === GAP.blank &&
    !tokens[first + 1]!.isStop &&
    !MEASURED_SO.has(tokens[first + 1]!.lower)
  return isDegree ? { first: first + 1, last } : { first, last }
}

/** Words at a name's opening, or words with a hyphen or a blank between; the token behind, where two words are left; else the first. */
export function behindOpening(
  { words, gaps }: Doc,
  { first, last }: Occurrence,
  openings: ReadonlySet<string>,
): number {
  let word = words[first]!.lower
  let end = first + 1
  while (end < last) {
    const longer = `${word}-${words[end]!.lower}`
    if (gaps[end] !== GAP.hyphen && !openings.has(longer)) break
    word = longer
    end++
  }
  return last - end > 1 && openings.has(word) && gaps[end] === GAP.blank ? end : first
}

function withoutOpening(doc: Doc, place: Occurrence): Occurrence {
  const { words: tokens, titleEnd } = doc
  const { first, last } = place
  const judged = behindOpening(doc, place, JUDGING)
  const behind = judged > first ? judged : behindNew(doc, place)
  const isJudged =
    behind > first &&
    (first < titleEnd || !tokens[first]!.capital || tokens[first - 1]?.raw === '.') &&
    !tokens[behind]!.isStop &&
    !MAKING_ANOTHER.has(tokens[behind]!.lower)
  return isJudged ? { first: behind, last } : place
}

function behindNew({ words, gaps }: Doc, { first, last }: Occurrence): number {
  const isNew = last - first > 2 && NEW.has(words[first]!.lower) && gaps[first + 1] === GAP.blank
  return isNew && !NEW_TO_A_MODEL.has(words[first + 1]!.lower) ? first + 1 : first
}

function withoutEnd({ words: tokens, gaps }: Doc, { first, last }: Occurrence, kind?: Kind): Occurrence {
  if (last - first < 2 || gaps[last - 1] !== GAP.blank) return { first, last }
  const [before, end] = [tokens[last - 2]!.lower, tokens[last - 1]!.lower]
  if (!tokens[last - 2]!.isStop && isVariable(tokens[last - 1]!.raw, tokens[last - 2]!.raw, last - first))
    return { first, last: last - 1 }
  const isEmpty = last - first > 2 && saysNoMore({ before, end, isHyphened: gaps[last - 2] === GAP.hyphen, kind })
  return isEmpty || (TROUBLE.has(end) && !HOW.test(before)) ? { first, last: last - 1 } : { first, last }
}

interface End {
  before: string
  end: string
  isHyphened: boolean
  kind: Kind | undefined
}

function saysNoMore({ before, end, isHyphened, kind }: End): boolean {
  if (!DONE.test(before)) return false
  if (EMPTY.has(end)) return true
  // `self-organizing systems` are what they do
  if (NO_DOING.has(before) || (isHyphened && before.endsWith('ing'))) return false
  return EMPTY_TOO.has(end) || (kind === 'Task' && EMPTY_OF_TASKS.has(end))
}

/** What a paper calls the thing in its formulas: `rank r`, `regular graph G`; a letter in capitals behind one word may be a name's. */
const isVariable = (letter: string, before: string, length: number): boolean =>
  /^[a-zA-Z]$/.test(letter) &&
  /^\p{Ll}{2,}$/u.test(before) &&
  !LETTERED.has(before) &&
  (letter === letter.toLowerCase() || length > 2)
