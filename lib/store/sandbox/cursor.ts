/** Walks over the tokens of a statement, notes what the guard wants to know about it, and complains with the place. */
import { Account } from './account'
import { pairBrackets } from './brackets'
import { notAFunction, unexpected } from './complaints'
import type { Extent } from './extent'
import { type Insertion, Insertions, insert } from './insertions'
import { Looks } from './looks'
import type { Given } from './parameters'
import { type QueryError, refusal } from './query-error'
import type { Token, Tokens } from './tokens'
import { RESERVED, toKeyword } from './words'

/** Rules that call one another across files; grammar.ts puts them together. */
export interface Rules {
  /** Clauses up to a RETURN, with UNIONs, until `}` or the end. EXISTS and COUNT only count: no RETURN needed. */
  query(at: Cursor, options?: { counted?: boolean }): void
  /** Tells how large its value may be. */
  expression(at: Cursor): Extent
  /** A chain of nodes and relationships; `loneNode` where a node alone will do. */
  chain(at: Cursor, options: { loneNode: boolean }): void
}

/** Nested brackets and subqueries; far beyond any real query, and far from what would exhaust an engine's stack. */
const MOST_LEVELS = 40
/** Planning takes longer with every relationship, whatever the data. */
const MOST_LINKS = 40
/** Each `+` can double a text; this many still leave it small. */
const MOST_SUMS = 12
/** Lists and maps that name a value several times, one put into the next, multiply its size; Neo4j walks over all of it. */
const MOST_COPIES = 1_000_000

interface Surroundings {
  rules: Rules
  given: Given
  isKillable: boolean
  isEmbedded: boolean
}

export class Cursor {
  readonly statement: string
  /** The statement as the engine gets it, but for what is put into it. */
  readonly cleaned: string
  readonly rules: Rules
  readonly isEmbedded: boolean
  /** Values of parameters, as far as they are known. */
  readonly given: Given
  /** Names of the parameters, without the dollar. */
  readonly parameters = new Set<string>()
  /** Backticks around names that an engine could take for a keyword. */
  readonly quotes: Insertion[] = []
  readonly looks = new Looks()
  /** What the embedded engine is given in other words. */
  readonly mends = new Insertions()
  /** Loops over a list (comprehension, any, all …) that are open. */
  loops = 0
  readonly account: Account
  readonly #tokens: Token[]
  readonly #partners: Map<number, number>
  #at = 0
  #level = 0
  #sums = 0
  #copies = 1
  #links = 0

  constructor(statement: string, { cleaned, tokens }: Tokens, { rules, given, isKillable, isEmbedded }: Surroundings) {
    this.statement = statement
    this.cleaned = cleaned
    this.account = new Account(given, isKillable)
    this.#tokens = tokens
    this.rules = rules
    this.isEmbedded = isEmbedded
    this.given = given
    this.#partners = pairBrackets(statement, tokens)
  }

  get index(): number {
    return this.#at
  }

  peek(ahead = 0): Token {
    return this.tokenAt(this.#at + ahead)
  }

  tokenAt(index: number): Token {
    return this.#tokens[Math.min(index, this.#tokens.length - 1)]!
  }

  /** Index behind the bracket that closes the one at `index`. */
  behindBracket(index: number): number {
    return (this.#partners.get(index) ?? index) + 1
  }

  next(): Token {
    const token = this.peek()
    if (token.type !== 'end') this.#at++
    return token
  }

  isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.type === 'sign' && token.text === text
  }

  /** True for a bare word that is one of the keywords. */
  isWord(...keywords: string[]): boolean {
    const token = this.peek()
    return token.type === 'word' && keywords.includes(token.text.toUpperCase())
  }

  takeSign(...texts: string[]): boolean {
    if (!texts.some((text) => this.isSign(text))) return false
    this.next()
    return true
  }

  takeWord(...keywords: string[]): boolean {
    if (!this.isWord(...keywords)) return false
    this.next()
    return true
  }

  expectSign(text: string): void {
    if (!this.takeSign(text)) throw this.unexpected(`“${text}”`)
  }

  expectWord(keyword: string): void {
    if (!this.takeWord(keyword)) throw this.unexpected(keyword)
  }

  /** A variable or a new name for one. */
  variable(): Token {
    const token = this.peek()
    if (token.type !== 'word' && token.type !== 'name') throw this.unexpected('the name of a variable')
    if (token.type === 'word' && RESERVED.has(toKeyword(token.text))) throw this.unexpected('the name of a variable')
    return this.next()
  }

  isVariable(ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.type === 'name' || (token.type === 'word' && !RESERVED.has(toKeyword(token.text)))
  }

  /** A property, key of a map, label or relationship type: any word will do, a keyword too. */
  name(): void {
    const token = this.next()
    if (token.type !== 'word' && token.type !== 'name') throw this.complaint('Here must be a name.', token)
    if (token.text.startsWith('$') || token.text === '_id') {
      throw this.complaint('Names that begin with $, and _id, tell nodes from maps. Choose another name.', token)
    }
    if (token.type === 'word' && RESERVED.has(toKeyword(token.text))) {
      this.quotes.push({ at: token.start, text: '`' }, { at: token.end, text: '`' })
    }
  }

  /** Runs `read` one level deeper. */
  deeper<T>(read: () => T): T {
    const tooDeep = `Brackets are nested more than ${MOST_LEVELS} deep. Split it into steps by WITH.`
    if (++this.#level > MOST_LEVELS) throw this.complaint(tooDeep)
    const outcome = read()
    this.#level--
    return outcome
  }

  inLoop<T>(read: () => T): T {
    this.loops++
    const outcome = read()
    this.loops--
    return outcome
  }

  /** Counts a `+` between two things that may be texts or lists. */
  countSum(sign: Token): void {
    if (++this.#sums <= MOST_SUMS) return
    throw this.complaint(`There are more than ${MOST_SUMS} “+” in it. Return the parts as columns instead.`, sign)
  }

  /** Counts a list or map that holds something `times` over. */
  countCopies(times: number, start: Token): void {
    this.#copies *= Math.max(1, times)
    if (this.#copies <= MOST_COPIES) return
    throw this.complaint(
      'Its lists and maps, put into one another, could grow very large. Return the parts as columns instead.',
      start,
    )
  }

  countLink(): void {
    if (++this.#links <= MOST_LINKS) return
    throw this.complaint(`There are more than ${MOST_LINKS} relationships in it. Leave some out.`)
  }

  /** Has the clock looked at before what stands from one token to before another is evaluated. */
  look(from: number, to = this.#at): void {
    this.looks.before(this.tokenAt(from), this.tokenAt(to - 1))
  }

  /** What stands from the token at `from` to before that at `to`, as the embedded engine is given it. */
  mended(from: number, to: number): string {
    const [start, end] = [this.tokenAt(from).start, this.tokenAt(to - 1).end]
    const within = [...this.quotes, ...this.mends.all].filter(({ at }) => at >= start && at <= end)
    return insert(
      this.cleaned.slice(start, end),
      within.map(({ at, text }) => ({ at: at - start, text })),
    )
  }

  complaint(message: string, token = this.peek()): QueryError {
    return refusal(this.statement, token.start, message)
  }

  unexpected(wanted: string): QueryError {
    return unexpected(this, wanted)
  }

  notAFunction(token: Token): QueryError {
    return notAFunction(this, token)
  }
}
