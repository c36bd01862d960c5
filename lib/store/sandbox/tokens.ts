/**
 * Splits a statement into tokens, stricter than any engine: wherever two engines could read a sign differently (escapes
 * outside of texts, doubled backticks, odd spaces, open comments), it refuses or makes the sign harmless.
 */
import { refusal } from './query-error'

export type TokenType = 'word' | 'name' | 'text' | 'number' | 'parameter' | 'sign' | 'end'

export interface Token {
  type: TokenType
  /** As written; a quoted name without its backticks, a parameter without its dollar. */
  text: string
  start: number
  end: number
}

export interface Tokens {
  /** What the engine gets to see: comments and odd spaces are spaces, of the same length. */
  cleaned: string
  /** Ends with one token of type `end`. */
  tokens: Token[]
}

const MOST_BYTES = 10_000
/** What an engine reads as a chain of thousands of parts can exhaust its stack. */
const MOST_TOKENS = 2_000

/** What stands behind a backslash in a text, where both engines mean the same or nothing by it. */
const ESCAPE = /\\(?:[\\'"nrtbf]|u[0-9a-fA-F]{4})/y
const WORD = /[\p{L}_][\p{L}\p{N}\p{M}_]*/uy
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SIGN = /<=|>=|<>|=~|\.\.|[()[\]{},.:;|=<>+\-*/%^&!]/y
const COMMENT = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\//y
const SPACE = /\s+/y
/** Control characters and halves of surrogate pairs. */
const CONTROL = /(?![\t\n\r])\p{Cc}|\p{Cs}/u

/** @throws QueryError REFUSED */
export function tokenize(statement: string): Tokens {
  if (new TextEncoder().encode(statement).length > MOST_BYTES) {
    throw refusal(statement, 0, `A statement has at most ${MOST_BYTES} bytes. Put long lists into a parameter.`)
  }
  refuseDangerousSigns(statement)
  const tokens: Token[] = []
  let cleaned = ''
  let at = 0
  while (at < statement.length) {
    const blank = matchAt(SPACE, statement, at) ?? matchAt(COMMENT, statement, at)
    if (blank !== undefined) {
      cleaned += blank.replace(/[^\n]/g, ' ')
      at += blank.length
      continue
    }
    const token = nextToken(statement, at)
    cleaned += statement.slice(at, token.end)
    at = token.end
    tokens.push(token)
    if (tokens.length > MOST_TOKENS) {
      throw refusal(statement, token.start, `A statement has at most ${MOST_TOKENS} words and signs. Shorten it.`)
    }
  }
  tokens.push({ type: 'end', text: '', start: at, end: at })
  return { cleaned, tokens }
}

function refuseDangerousSigns(statement: string): void {
  const control = CONTROL.exec(statement)
  if (control) throw refusal(statement, control.index, 'A control character can’t stand in a statement. Take it out.')
  for (const found of statement.matchAll(/\\u+([0-9a-fA-F]{4})/g)) {
    // Some engines decode escapes before they look for quotes: '\u0027' would end the text there.
    const code = Number.parseInt(found[1] ?? '', 16)
    const sign = String.fromCharCode(code)
    if (/[\p{L}\p{N}\p{M}\p{S}\p{P}]/u.test(sign) && !/['"`\\/*]/.test(sign)) continue
    if (code >= 0xd800 && code <= 0xdfff) continue
    throw refusal(statement, found.index, `The escape ${found[0]} is not allowed. Put the text into a parameter.`)
  }
}

function nextToken(statement: string, at: number): Token {
  const first = statement[at] ?? ''
  if (first === "'" || first === '"') return readText(statement, at)
  if (first === '`') return readName(statement, at)
  if (first === '$') return readParameter(statement, at)
  const word = matchAt(WORD, statement, at)
  if (word) return { type: 'word', text: word, start: at, end: at + word.length }
  const number = matchAt(NUMBER, statement, at)
  if (number) return readNumber(statement, at, number)
  const sign = matchAt(SIGN, statement, at)
  if (sign) return { type: 'sign', text: sign, start: at, end: at + sign.length }
  if (first === '\\') {
    throw refusal(statement, at, 'An escape can stand in a quoted text only. Write the character itself.')
  }
  const character = String.fromCodePoint(statement.codePointAt(at) ?? 0)
  throw refusal(statement, at, `The sign ${character} has no meaning here. Take it out, or quote it in a text.`)
}

function readText(statement: string, start: number): Token {
  const quote = statement[start]
  let at = start + 1
  while (at < statement.length && statement[at] !== quote) {
    if (statement[at] !== '\\') {
      at++
      continue
    }
    const sequence = matchAt(ESCAPE, statement, at)
    if (!sequence) {
      throw refusal(
        statement,
        at,
        'This escape is not one of \\\\ \\\' \\" \\n \\r \\t \\b \\f \\uXXXX. Double the backslash.',
      )
    }
    at += sequence.length
  }
  if (at >= statement.length) throw refusal(statement, start, `This text has no end. Close it with ${quote}.`)
  return { type: 'text', text: statement.slice(start, at + 1), start, end: at + 1 }
}

function readName(statement: string, start: number): Token {
  const close = statement.indexOf('`', start + 1)
  if (close < 0) throw refusal(statement, start, 'This name has no end. Close it with `.')
  const text = statement.slice(start + 1, close)
  if (!text || text.length > 200 || /[\\\n\r]/.test(text) || statement[close + 1] === '`') {
    throw refusal(
      statement,
      start,
      'A name in backticks has 1 to 200 signs, none of them a backtick, backslash or line end.',
    )
  }
  return { type: 'name', text, start, end: close + 1 }
}

function readParameter(statement: string, start: number): Token {
  const word = matchAt(WORD, statement, start + 1)
  if (!word)
    throw refusal(statement, start, 'A parameter is a dollar sign with a name right behind it, such as $method.')
  return { type: 'parameter', text: word, start, end: start + 1 + word.length }
}

function readNumber(statement: string, start: number, text: string): Token {
  const end = start + text.length
  if (matchAt(WORD, statement, end))
    throw refusal(statement, start, 'A number must end before a word begins. Put a space between.')
  return { type: 'number', text, start, end }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
