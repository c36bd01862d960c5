/** A text with TeX in it and where each of its braces closes, found once so that nothing is looked for twice. */

export interface TexSource {
  text: string
  /** By the place of an opening brace, that of the brace that closes it; 0 where none does. */
  closing: Int32Array
}

export function toTexSource(text: string): TexSource {
  const closing = new Int32Array(text.length)
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '{') open.push(at)
    else if (sign === '}') {
      const opening = open.pop()
      if (opening !== undefined) closing[opening] = at
    }
  }
  return { text, closing }
}

/** Thrown where a formula can't be said in plain signs; who reads it leaves it as it was written. */
export const UNSAYABLE = new Error('This formula has no plain signs. Show it as it is written.')

/** What a sticky pattern finds at a place of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
