/** Letters of the alphabets that tell things apart: ℝ, 𝒢, 𝔤. Bold, sans and upright ones stay plain letters. */

export type Font = 'plain' | 'text' | 'script' | 'double' | 'fraktur'

interface Alphabet {
  capitals: number
  smalls?: number
  /** Letters that Unicode had before the rest of the alphabet. */
  older: Readonly<Record<string, string>>
}

const ALPHABETS: Partial<Record<Font, Alphabet>> = {
  // "O" of orders of growth is mostly what 𝒪 is for
  script: { capitals: 0x1d49c, older: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', O: 'O', R: 'ℛ' } },
  double: {
    capitals: 0x1d538,
    smalls: 0x1d552,
    older: { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ', 1: '𝟙' },
  },
  fraktur: { capitals: 0x1d504, smalls: 0x1d51e, older: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' } },
}

/** An ASCII sign in an alphabet; itself where the alphabet has no such letter. */
export function inFont(sign: string, font: Font): string {
  const alphabet = ALPHABETS[font]
  if (!alphabet) return sign
  const code = sign.charCodeAt(0)
  if (alphabet.older[sign] !== undefined) return alphabet.older[sign]
  if (code >= 65 && code <= 90) return String.fromCodePoint(alphabet.capitals + code - 65)
  if (alphabet.smalls !== undefined && code >= 97 && code <= 122)
    return String.fromCodePoint(alphabet.smalls + code - 97)
  return sign
}

/** Commands that set what follows in braces, by the alphabet they set it in. */
export const STYLES: ReadonlyMap<string, Font> = new Map([
  ...'emph textit textbf textsc texttt textrm textsf textsl textup textmd textnormal text mbox hbox mathop operatorname'
    .split(' ')
    .map((name): [string, Font] => [name, 'text']),
  ...'mathbf mathit mathrm mathsf mathtt mathnormal boldsymbol bm pmb bold ensuremath vm smash'
    .split(' ')
    .map((name): [string, Font] => [name, 'plain']),
  ['mathcal', 'script'],
  ['mathscr', 'script'],
  ['mathbb', 'double'],
  ['mathbbm', 'double'],
  ['mathds', 'double'],
  ['Bbb', 'double'],
  ['mathfrak', 'fraktur'],
  ['frak', 'fraktur'],
])

/** Commands that set all that follows in their group. */
export const SWITCHES: ReadonlyMap<string, Font> = new Map([
  ...'em it bf sc tt rm sf sl mb itshape bfseries scshape ttfamily rmfamily sffamily slshape upshape'
    .split(' ')
    .map((name): [string, Font] => [name, 'plain']),
  ['cal', 'script'],
  ['scr', 'script'],
])

/** `\calF`, `\bbT`: as authors shorten `\mathcal{F}` and `\mathbb{T}`. */
export const SHORTENED: ReadonlyMap<string, Font> = new Map([
  ['cal', 'script'],
  ['c', 'script'],
  ['bb', 'double'],
  ['', 'plain'],
])
