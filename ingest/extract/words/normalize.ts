/**
 * When two writings are one name: case, plural, hyphen, British spelling and LaTeX don't count. Scoring, statistics and
 * ids all stand on these functions, so a change here makes the models stale.
 */
import { decodeTexAccents } from '@/ingest/read/tex'
import { IRREGULAR_PLURALS } from '@/lib/model/irregular-plurals'

/** The singular of a lower-case word: `policies` → `policy`, `losses` → `loss`, `analysis` stays. */
export function singular(word: string): string {
  if (!word.endsWith('s')) return word
  const n = word.length
  if (n > 4 && word.endsWith('ies') && !'aeiou'.includes(word[n - 4]!)) return `${word.slice(0, -3)}y`
  if (n > 4 && /(x|ch|sh|ss)es$/.test(word)) return word.slice(0, -2)
  if (n > 3 && !/[su]s$|is$/.test(word)) return word.slice(0, -1)
  return word
}

/** Short forms without the small s of their plural: `LPs` → `LP`, which {@link singular} would take for a word such as gps. */
export const withoutShortPlural = (name: string): string =>
  name.replace(/(?<![\p{L}\p{N}])(\p{Lu}{2,})s(?![\p{L}\p{N}])/gu, '$1')

/** The form under which gold and statistics know a name: lower case, words in the singular, signs as blanks. */
export const normalize = (name: string): string => wordsOf(name).map(singular).join(' ')

/** Nearly all names: words in lower case, with blanks or hyphens between them. */
const PLAIN = /^[a-z\d]+(?:[ -][a-z\d]+)*$/

function wordsOf(name: string): string[] {
  const words = PLAIN.test(name) ? name.split(/[ -]/) : splitAtSigns(name)
  while (words.length > 1 && /^(the|a|an|our|this|these|its|their)$/.test(words[0]!) && !isLetter(words, name))
    words.shift()
  return words
}

/** `A/B testing` begins with no article, as little as `A-GEM`. */
const isLetter = ([first, second]: string[], name: string): boolean =>
  first === 'a' && (second!.length === 1 || /^a-/i.test(name))

const splitAtSigns = (name: string): string[] =>
  withoutShortPlural(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}*+]+/gu, ' ')
    .trim()
    .split(/\s+/)

/** Words that end like plurals and are none, and plurals that don't end in s alone. */
const IRREGULAR = new Map([
  ...IRREGULAR_PLURALS,
  ...Object.entries({
    bases: 'basis',
    caches: 'cache',
    heuristics: 'heuristic',
    vortexes: 'vortex',
    biases: 'bias',
    aliases: 'alias',
    lenses: 'lens',
    gases: 'gas',
    atlases: 'atlas',
    canvases: 'canvas',
    viruses: 'virus',
    buses: 'bus',
    statuses: 'status',
    apparatuses: 'apparatus',
    corpuses: 'corpus',
    bonuses: 'bonus',
    ups: 'up',
    movies: 'movie',
    cookies: 'cookie',
    calories: 'calorie',
    zombies: 'zombie',
    selfies: 'selfie',
  }),
])
const NO_PLURALS = new Set(
  (
    'dynamics physics mathematics robotics kinematics mechanics statistics semantics linguistics genetics ethics economics ' +
    'electronics graphics analytics acoustics optics bioinformatics informatics cybernetics genomics proteomics logistics ' +
    'phonetics pragmatics thermodynamics aerodynamics hydrodynamics neurodynamics haptics forensics politics mechatronics ' +
    'photonics metaphysics psychometrics econometrics biometrics bias alias atlas canvas chaos cosmos series species news ' +
    'lens always perhaps pandas keras bayes stokes reeds naive diabetes herpes texas wikipedias os ios gas tennis axis ' +
    'chess sudoku hades pythias atlas thomas jaccards christmas kansas paris pegasus canvas has was this erdos'
  ).split(' '),
)

/** Words in ics that are plurals; most are fields of study: scientometrics, genomics. */
const PLURAL_ICS =
  /^(?:(?:meta)?heuristic|characteristic|(?:sub)?metric|(?:sub)?topic|logic|(?:en|pan|epi)demic|harmonic|ceramic|academic|diacritic|critic|comic|fabric|mosaic|clinic|mimic|rubric|conic|cubic|geodesic|quadric|quartic|relic|plastic|elastic|tactic|basic|specific|extrinsic|intrinsic|mic|pic|traffic|arithmetic|polemic|manic|parasitic|schizophrenic|.*(?:psychotic|biotic|diuretic|gesic|leptic|ana?esthetic|manic|narcotic|emetic|epileptic|pyretic|ergic))s$/

/** The singular as a person writes it: unlike {@link singular} it knows `bias`, `dynamics` and `matrices`. */
export function properSingular(word: string): string {
  if (NO_PLURALS.has(word)) return word
  if (word.endsWith('ics') && !PLURAL_ICS.test(word)) return word
  return IRREGULAR.get(word) ?? singular(word)
}

/** Before -ise: what is no verb that Americans end in -ize (`pairwise`, `noise`, `advertise`, `precise`, `promise`). */
const NO_IZE =
  '[aou]|w|(?<!ti)v|advert|expert|pract|treat|conc|exc|exerc|inc|prec|prem|prom|surm|compr|enterpr|repr|sunr|surpr|upr|desp|franch|merchand|parad'
/** Before -elled: verbs that have their two letters in America, too (`spelled`, `propelled`, `storytelling`). */
const TWO_LS = 'dw|qu|sch|sh|sm|sp|sw|t|(?:best|out|re|up)s|comp|exc|exp|imp|prop|reb|rep'

const BRITISH: [RegExp, string][] = [
  [/(behavi|col|fav|flav|neighb|lab|hon|hum|arm|vap)our/, '$1or'],
  [new RegExp(`^(.{3,})(?<!${NO_IZE})is(e|ed|er|ing|ation)$`), '$1iz$2'],
  [/^(.{3,})ys(e|ed|er|ing)$/, '$1yz$2'],
  [new RegExp(`^(.{2,})(?<!${TWO_LS})ell(ed|ing)$`), '$1el$2'],
  [/(?<!downp|glam|park|t|vel)our$/, 'or'],
  [/^((?:hyper|meta|para)?cent)re$/, '$1er'],
]
/** What all of them have in common, in one search. */
const MAYBE_BRITISH = /our|[iy]s[aei]|ell[ei]|centre$/

/** A word as Americans spell it: `optimisation` → `optimization`, `behaviour` → `behavior`, `modelling` → `modeling`. */
export function americanize(word: string): string {
  if (word.length < 6 || !MAYBE_BRITISH.test(word)) return word
  for (const [pattern, replacement] of BRITISH) {
    if (pattern.test(word)) return word.replace(pattern, replacement)
  }
  return word
}

const GREEK = new Map(
  (
    'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron π pi ' +
    'ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega'
  )
    .match(/\S+ \S+/g)!
    .map((pair) => pair.split(' ') as [string, string]),
)

/** `\varepsilon` is a way to draw epsilon, not another letter. */
const VARIANT = /(?<!\p{L})var(?=(?:epsilon|phi|theta|rho|sigma|kappa|pi)(?!\p{L}))/gu

/** LaTeX taken out of a name: `$\epsilon$-greedy` → `epsilon-greedy`, `Fr\'echet` → `Fréchet`. */
export function withoutLatex(name: string): string {
  if (!/[\\${}(]|\s\s|[^\S ]|^ | $|\bvar/.test(name)) return name
  return decodeTexAccents(name)
    .replace(/\\(?:mathbb|mathcal|mathrm|mathbf|text|textit|textbf|textsc|texttt|emph|em|it|bf|sc)\b\s*/g, '')
    .replace(/[$\\{}]/g, '')
    .replace(VARIANT, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The key under which a name is one concept in every paper: its words by their {@link wordKey}, or one that remembers them. */
export const conceptKey = (name: string, keyOf = wordKey): string => {
  let key = ''
  for (const word of wordsOf(plainLetters(withoutLatex(name)))) key += (key && ' ') + keyOf(word)
  return key
}

/**
 * What two papers agree on for a word in lower case: its singular, spelled as Americans do, Greek by name, no accents; `\ell`
 * is the letter ℓ.
 */
export const wordKey = (word: string): string =>
  word === 'ell' ? 'l' : americanize(properSingular(plainLetters(word)))

function plainLetters(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
  if (!/[^\x00-\x7f]/.test(text)) return text.includes('var') ? text.replace(VARIANT, '') : text
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => GREEK.get(letter) ?? letter)
    .replace(VARIANT, '')
}
