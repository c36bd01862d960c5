/**
 * A saved query as text: leading comment lines that name, describe and type it, then one statement.
 *
 *     // name: Papers that evaluate {method} on {benchmark}
 *     // description: Who has measured it there, with the sentence
 *     //   that says so.
 *     // tags: benchmarks, evidence
 *     // param method: concept:Method "method" = proximal-policy-optimization
 *     MATCH (p:Paper) …
 *
 * A first line without `name:` is the name, further plain lines describe; a `$parameter` that is not declared is a
 * text, or a list where the statement looks into one (`IN $names`).
 */
import { type Parameter, parameterSchema, type SavedQuery } from '@/lib/model/saved-query'
import { likelyType } from '@/lib/model/typed-values'
import { guard } from '@/lib/store/sandbox/guard'
import { QueryError } from '@/lib/store/sandbox/query-error'
import { readParameter, writeParameter } from './parameter-line'

/** What is wrong with a query's text, with its line from 1. */
export class QueryTextError extends Error {
  override readonly name = 'QueryTextError'
  readonly line: number
  constructor(line: number, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.line = line
  }
}

interface Header {
  name: string
  description: string[]
  tags: string[]
  parameters: { parameter: Parameter; line: number }[]
  nameLine: number
  /** Number of lines above the statement. */
  lines: number
}

const KEYS = ['name', 'description', 'tags', 'param']

/** @throws QueryTextError */
export function parseQueryText(text: string, slug: string, own: boolean): SavedQuery {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const header = readHeader(lines)
  const cypher = lines.slice(header.lines).join('\n').trim()
  const used = namesInStatement(cypher, firstLineOf(lines, header.lines))
  const parameters = header.parameters.map(({ parameter }) => parameter)
  for (const { parameter, line } of header.parameters) {
    if (!used.includes(parameter.name)) {
      throw new QueryTextError(line, `The statement has no $${parameter.name}. Use it there, or take this line out.`)
    }
  }
  for (const name of used)
    if (!parameters.some((known) => known.name === name)) parameters.push(undeclared(name, cypher, header))
  checkBlanks(header, parameters)
  const { name, tags } = header
  return { slug, name, description: header.description.join(' '), tags, parameters, cypher, own }
}

/** Spaces before the statement count as lines of the header. */
const firstLineOf = (lines: string[], from: number): number => {
  const offset = lines.slice(from).findIndex((line) => line.trim() !== '')
  return from + Math.max(offset, 0)
}

function readHeader(lines: string[]): Header {
  const header: Header = { name: '', description: [], tags: [], parameters: [], nameLine: 1, lines: 0 }
  let isDescribing = false
  for (const [index, line] of lines.entries()) {
    const comment = /^\s*\/\/(\s*)(.*?)\s*$/.exec(line)
    if (!comment && line.trim() !== '') break
    header.lines = index + 1
    const [, indent = '', content = ''] = comment ?? []
    if (!content) continue
    if (isDescribing && indent.length > 1) header.description.push(content)
    else isDescribing = readLine(header, content, index + 1)
  }
  if (!header.name) {
    throw new QueryTextError(1, 'The query has no name. Begin with a line such as “// name: Papers that use {method}”.')
  }
  return header
}

/** True where further lines may go on describing. */
function readLine(header: Header, content: string, line: number): boolean {
  const [, key = '', value = ''] = /^(name|description|tags)\s*:\s*(.*)$/i.exec(content) ?? []
  switch (key.toLowerCase()) {
    case 'name':
      Object.assign(header, { name: value, nameLine: line })
      return false
    case 'description':
      if (value) header.description.push(value)
      return true
    case 'tags':
      header.tags = value.split(',').flatMap((tag) => tag.trim() || [])
      return false
  }
  if (/^param\b/i.test(content)) {
    header.parameters.push({ parameter: parameterOf(header, content, line), line })
    return false
  }
  const [, typo] = /^([a-z]+)(?:\s+\w+)?\s*:/i.exec(content) ?? []
  const meant = typo && KEYS.find((known) => isNear(typo.toLowerCase(), known))
  if (meant) throw new QueryTextError(line, `“${typo}” is not a word of the header. Did you mean “${meant}”?`)
  if (header.name) header.description.push(content)
  else Object.assign(header, { name: content, nameLine: line })
  return true
}

function parameterOf(header: Header, content: string, line: number): Parameter {
  const parameter = readParameter(content)
  if (typeof parameter === 'string') throw new QueryTextError(line, parameter)
  if (header.parameters.some((known) => known.parameter.name === parameter.name)) {
    throw new QueryTextError(line, `The parameter ${parameter.name} is declared twice. Take one of the lines out.`)
  }
  return parameter
}

/** A letter too many, too few, wrong, or two swapped. */
function isNear(word: string, known: string): boolean {
  if (word === known || Math.abs(word.length - known.length) > 1 || word[0] !== known[0]) return false
  if ([...word].sort().join('') === [...known].sort().join('')) return true
  const [short, long] = word.length < known.length ? [word, known] : [known, word]
  const differs = [...long].findIndex((letter, i) => letter !== short[i])
  const rest = long.slice(differs + 1)
  return rest === short.slice(differs) || rest === short.slice(differs + 1)
}

function namesInStatement(cypher: string, linesBefore: number): string[] {
  if (!cypher)
    throw new QueryTextError(linesBefore, 'There is no statement under the comments. Add one, from MATCH to RETURN.')
  try {
    // What it may cost is reckoned where it runs, with its parameters; so is what the embedded engine can't do.
    return guard(cypher, {}, { isKillable: true, isEmbedded: false }).parameters
  } catch (cause) {
    if (!(cause instanceof QueryError)) throw cause
    const message = cause.message.replace(/^Line \d+, column/, 'Column')
    throw new QueryTextError(linesBefore + (cause.place?.line ?? 1), message, { cause })
  }
}

function undeclared(name: string, cypher: string, header: Header): Parameter {
  const kind = likelyType(cypher, name, '') === 'list' ? 'list' : 'text'
  const parsed = parameterSchema.safeParse({ name, kind, label: name })
  if (parsed.success) return parsed.data
  throw new QueryTextError(header.lines + 1, `A parameter has a name of letters and digits, not $${name}. Rename it.`)
}

function checkBlanks({ name, nameLine }: Header, parameters: Parameter[]): void {
  for (const [, blank] of name.matchAll(/\{([^{}]*)\}/g)) {
    if (parameters.some((parameter) => parameter.name === blank)) continue
    throw new QueryTextError(nameLine, `The name has a blank {${blank}}, but the statement has no $${blank}.`)
  }
}

/** What parseQueryText reads back as the same query. */
export function writeQueryText(
  query: Pick<SavedQuery, 'name' | 'description' | 'tags' | 'parameters' | 'cypher'>,
): string {
  const lines = [`name: ${oneLine(query.name)}`]
  if (query.description) lines.push(`description: ${oneLine(query.description)}`)
  const tags = query.tags.map((tag) => oneLine(tag).replaceAll(',', ' ')).filter(Boolean)
  if (tags.length > 0) lines.push(`tags: ${tags.join(', ')}`)
  lines.push(...query.parameters.map(writeParameter))
  return `${lines.map((line) => `// ${line}`).join('\n')}\n${withoutLineComments(query.cypher.trim())}\n`
}

/** Line comments on top of the statement would be read as part of the header, so they become block comments. */
function withoutLineComments(cypher: string): string {
  const [first = '', ...rest] = cypher.split('\n')
  const comment = /^\s*\/\/\s*(.*?)\s*$/.exec(first)
  if (!comment && first.trim() !== '') return cypher
  const below = withoutLineComments(rest.join('\n'))
  return comment?.[1] ? `/* ${comment[1].replaceAll('*/', '* /')} */\n${below}` : below
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
