/** What is said of a question without an answer: what could be asked instead, as far as the question itself shows it. */
import { type LensQuestion, statementOf } from '@/components/explorer/lens-answer'
import { bareCypher } from '@/lib/model/statement'
import { HIDDEN, LABELS, TYPES } from './graph-words'
import { unknownProperties } from './unknown-properties'

/** Behind the colon of a node, or of a condition such as `WHERE c:Method`. */
const NODES = /(?:\(\s*\w*|\b(?:WHERE|AND|OR|XOR|NOT)\s+\w+)\s*:\s*([\p{L}\p{N}_:|&!]+)/giu
const LINKS = /-\s*\[\s*\w*\s*:\s*([\p{L}\p{N}_:|&!]+)/gu

interface Unanswered {
  title: string
  /** Nothing where the question shows no remedy. */
  remedy?: string
}

export function unanswered(question: LensQuestion): Unanswered {
  const statement = statementOf(question)
  if (statement === undefined) {
    const title = 'Nothing in this corpus answers it'
    return Object.keys(question.params).length > 0 ? { title, remedy: 'Try another value for a blank.' } : { title }
  }
  const bare = bareCypher(statement)
  const remedies = [
    remedyFor('label', namesIn(bare, NODES), LABELS),
    remedyFor('type of link', namesIn(bare, LINKS), TYPES),
    ...unknownProperties(bare).map(
      ({ of, property, known }) => `No ${of} has a property ${property}. It has: ${known.join(', ')}.`,
    ),
  ].filter((remedy) => remedy !== undefined)
  const title = 'Nothing in this corpus matches the statement'
  return remedies.length > 0 ? { title, remedy: remedies.join(' ') } : { title }
}

const namesIn = (bare: string, pattern: RegExp): string[] =>
  [...bare.matchAll(pattern)].flatMap((found) => found[1]?.match(/[\p{L}\p{N}_]+/gu) ?? [])

function remedyFor(what: string, names: readonly string[], known: readonly string[]): string | undefined {
  const unknown = [...new Set(names)].filter((name) => !known.includes(name) && !HIDDEN.has(name))
  if (unknown.length === 0) return undefined
  return `Concordance makes no ${what} ${unknown.join(', ')}. It makes ${known.join(', ')}.`
}
