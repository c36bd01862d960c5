/**
 * Lets through what only reads: a statement has to follow the grammar of Cypher's reading clauses word by word, with
 * listed functions and procedures and bounded paths. Whatever else there is in the language, now or later, is refused.
 */
import { readQuery } from './clauses'
import { Cursor, type Rules } from './cursor'
import { readExpression } from './expressions'
import { insert } from './insertions'
import type { Given } from './parameters'
import { readChain } from './patterns'
import { type Token, tokenize } from './tokens'

export interface GuardedQuery {
  /**
   * What the engine may run: the statement without comments and odd spaces, names that read like keywords quoted, and where
   * it is slow and can't be killed, looks at the clock in it; for the embedded engine, in words that it answers as Neo4j does.
   */
  cypher: string
  /** Names of its parameters, without the dollar, in order of appearance. */
  parameters: string[]
  /** True where the rows of the answer are not bounded by the statement itself and LIMIT may be added at its end. */
  unlimited: boolean
}

interface Where {
  isKillable?: boolean
  isEmbedded?: boolean
}

const rules: Rules = { query: readQuery, expression: readExpression, chain: readChain }

/**
 * `given` are the values that its parameters will have; of one that isn't among them an average is assumed. Anything may be
 * tried where it `isKillable`: the embedded engine's process is, a text or list that Neo4j walks through is not. What that engine
 * would answer wrongly is put in other words where it `isEmbedded`; a saved query is read before it is known on which it will run.
 * @throws QueryError REFUSED, with the place and the remedy
 */
export function guard(
  statement: string,
  given: Given = {},
  { isKillable = false, isEmbedded = isKillable }: Where = {},
): GuardedQuery {
  const tokens = tokenize(statement)
  const at = new Cursor(statement, tokens, { rules, given, isKillable, isEmbedded })
  if (at.peek().type === 'end') throw at.complaint('There is no statement. Begin with MATCH.')
  readQuery(at)
  const end = at.peek().start
  const isClosed = at.takeSign(';')
  if (at.peek().type !== 'end') {
    throw isClosed
      ? at.complaint('Only one statement can run at a time. Take out what is behind “;”.')
      : at.unexpected('the end, a clause or an operator')
  }
  const put = at.account.isSlow ? at.looks.all : at.mends.all
  const cypher = insert(at.cleaned.slice(0, end), [...at.quotes, ...put]).trimEnd()
  return { cypher, parameters: [...at.parameters], unlimited: isUnlimited(tokens.tokens) }
}

/** Sees words outside of brackets: no UNION, no procedure, and no LIMIT behind the last RETURN. */
function isUnlimited(tokens: Token[]): boolean {
  let level = 0
  let unlimited = false
  for (const { type, text } of tokens) {
    if (type === 'sign' && '([{'.includes(text)) level++
    if (type === 'sign' && ')]}'.includes(text)) level--
    if (type !== 'word' || level > 0) continue
    const word = text.toUpperCase()
    if (word === 'RETURN') unlimited = true
    if (word === 'UNION') return false
    if (word === 'LIMIT') unlimited = false
  }
  return unlimited
}
