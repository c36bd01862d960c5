/** Superscripts and subscripts in Unicode where each sign has one and the whole stays legible, else `x^(n/2)`, `x_max`. */

const pairsOf = (from: string, to: string): Map<string, string> => {
  const signs = [...to]
  return new Map([...from].map((sign, i) => [sign, signs[i]!]))
}

const RAISED = pairsOf(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
)
const LOWERED = pairsOf('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

/** Signs that stand raised by themselves. */
const HIGH = new Map([
  ['∘', '°'],
  ['⊤', 'ᵀ'],
  ...['′', '″', '*', '⋆', '†', '‡', '®', '™', '°'].map((sign) => [sign, sign] as const),
])

/** Longer ones, words and functions are hard to read in such small letters. */
const MOST = 6
const WORDY = /\p{L}{3}|\p{L}\(|\p{Lu}./u

export function superscript(text: string): string {
  return HIGH.get(text) ?? small(text, RAISED) ?? `^${held(text)}`
}

export function subscript(text: string): string {
  return text === '*' || text === '⋆' ? '_*' : (small(text, LOWERED) ?? `_${held(text)}`)
}

function small(text: string, signs: ReadonlyMap<string, string>): string | undefined {
  const tight = text.replace(/\s/g, '')
  if (tight === '' || tight.length > MOST || WORDY.test(tight)) return undefined
  let all = ''
  for (const sign of tight) {
    const one = signs.get(sign)
    if (one === undefined) return undefined
    all += one
  }
  return all
}

/** In parentheses, unless it is one name, number or call, or has parentheses. */
const held = (text: string): string =>
  /^(?:.|[\p{Lu}\p{Ll}\p{Lo}\p{M}\p{Nd}.∞]+(?:\([^()\s]*\))?)$/u.test(text) || isHeld(text) ? text : `(${text})`

/** Whether a parenthesis that opens the text closes at its very end. */
export function isHeld(text: string): boolean {
  if (!text.startsWith('(')) return false
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at === text.length - 1
  }
  return false
}
