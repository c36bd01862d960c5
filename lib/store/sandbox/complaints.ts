/** What the guard says where a statement doesn't follow the grammar, and what to do about it. */
import type { Cursor } from './cursor'
import type { QueryError } from './query-error'
import type { Token } from './tokens'
import { FUNCTIONS, REMEDIES, RESERVED, toKeyword, WRITING } from './words'

/** Says what stands here instead of what is wanted, and what to do about it. */
export function unexpected(at: Cursor, wanted: string): QueryError {
  const token = at.peek()
  if (token.type === 'end') return at.complaint(`The statement ends where ${wanted} should follow. Complete it.`)
  if (token.type !== 'word') {
    const remedy = (token.type === 'sign' && REMEDIES[token.text]) || 'Check what is before it.'
    return at.complaint(`Here stands “${token.text}” where ${wanted} should. ${remedy}`)
  }
  const keyword = toKeyword(token.text)
  if (WRITING.has(keyword)) {
    return at.complaint(
      `${keyword} would change the graph, and queries only read. If it is a name, put it in backticks.`,
    )
  }
  const remedy =
    REMEDIES[keyword] ?? (RESERVED.has(keyword) ? 'If it is a name, put it in backticks.' : 'Check what is before it.')
  return at.complaint(`Here stands ${token.text} where ${wanted} should. ${remedy}`)
}

export function notAFunction(at: Cursor, token: Token): QueryError {
  const keyword = toKeyword(token.text)
  if (WRITING.has(keyword)) return at.unexpected('a function')
  const known = [...FUNCTIONS].find((name) => name.toUpperCase() === keyword.replaceAll('_', ''))
  const remedy = REMEDIES[keyword] ?? (known ? `Did you mean ${known}()?` : 'docs/queries.md lists those that are.')
  return at.complaint(`The function ${token.text}() is not allowed in a query. ${remedy}`, token)
}
