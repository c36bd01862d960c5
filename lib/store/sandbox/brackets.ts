/** Which bracket closes which, known before anything else is read: so a look ahead costs nothing, however deep. */
import { refusal } from './query-error'
import type { Token } from './tokens'

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Index of each opening bracket → index of the one that closes it. @throws QueryError REFUSED */
export function pairBrackets(statement: string, tokens: Token[]): Map<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'sign') continue
    if (token.text in CLOSING) open.push(index)
    else if (Object.values(CLOSING).includes(token.text)) {
      const start = open.pop()
      const opening = start === undefined ? undefined : tokens[start]
      if (start === undefined || !opening || CLOSING[opening.text] !== token.text) {
        throw refusal(statement, token.start, `This “${token.text}” closes nothing. Take it out or open it before.`)
      }
      partners.set(start, index)
    }
  }
  const left = tokens[open.at(-1) ?? -1]
  if (left) throw refusal(statement, left.start, `This “${left.text}” is never closed.`)
  return partners
}
