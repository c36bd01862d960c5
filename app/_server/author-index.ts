/**
 * Papers by who wrote them: `levine`, `Sergey Levine`, `S. Levine`, `Levine et al. 2018`, `Christiano, Leike`. Each author is
 * kept once, under the words of the name.
 */
import 'server-only'
import { WordIndex } from './word-index'

/** A paper by its number among all. */
export interface Written {
  paper: number
  authors: readonly string[]
  year: number | undefined
}

interface AuthoredHit {
  paper: number
  /** Whose name was typed; undefined where several were. */
  author?: string
}

interface Authored {
  /** The newest first, those by somebody with just this family name before all others. */
  hits: AuthoredHit[]
  /** True where somebody is called just this. */
  isName: boolean
}

interface Author {
  name: string
  key: string
  papers: number[]
}

export const NOBODY: Authored = { hits: [], isName: false }
/** A letter that has a large form: in other scripts one sign may be a whole name. */
const INITIAL = /^\p{Ll}$/u
const YEAR = /^(?:19|20)\d\d$/
/** The empty word is all that is left of signs alone. */
const NO_NAMES: ReadonlySet<string> = new Set(['', 'et', 'al', 'and'])

export class AuthorIndex {
  readonly #authors: readonly Author[]
  readonly #words: WordIndex
  readonly #years: ReadonlyMap<number, number>

  private constructor(authors: readonly Author[], words: WordIndex, years: ReadonlyMap<number, number>) {
    this.#authors = authors
    this.#words = words
    this.#years = years
  }

  /** @param toKey the folded words of a name, as those that are typed will be. */
  static async of(papers: Iterable<Written>, toKey: (name: string) => string): Promise<AuthorIndex> {
    const known = new Map<string, Author>()
    const years = new Map<number, number>()
    for (const { paper, authors, year } of papers) {
      if (year !== undefined) years.set(paper, year)
      for (const name of authors) {
        const author = known.get(name)
        if (author) author.papers.push(paper)
        else known.set(name, { name, key: toKey(name), papers: [paper] })
      }
    }
    const authors = [...known.values()]
    const words = await WordIndex.of(authors.length, (at) => authors[at]!.key.split(' '))
    return new AuthorIndex(authors, words, years)
  }

  find(words: readonly string[]): Authored {
    const years = words.filter((word) => YEAR.test(word)).map(Number)
    const names = words.filter((word) => !YEAR.test(word) && !NO_NAMES.has(word))
    const called = this.#called(names)
    const isName = called.some(({ fit }) => fit === 0)
    const hits = called.flatMap(({ author, fit }) =>
      author.papers.map((paper) => ({ paper, author: author.name, fit })),
    )
    const all = hits.length > 0 ? hits : this.#together(names).map((paper) => ({ paper, fit: 0 }))
    const wanted = all.filter(({ paper }) => years.length === 0 || years.includes(this.#years.get(paper) ?? 0))
    if (wanted.length === 0) return NOBODY
    const yearOf = ({ paper }: AuthoredHit) => this.#years.get(paper) ?? 0
    wanted.sort((a, b) => a.fit - b.fit || yearOf(b) - yearOf(a) || a.paper - b.paper)
    return { hits: wanted.map(({ fit: _, ...hit }) => hit), isName: isName || hits.length === 0 }
  }

  /** Authors who may be called so. */
  #called(names: readonly string[]): { author: Author; fit: number }[] {
    const found = new Set(names.filter((name) => !INITIAL.test(name)).flatMap((name) => this.#words.beginning([name])))
    return [...found].flatMap((at) => {
      const author = this.#authors[at]!
      const fit = fitOf(names, author.key.split(' '))
      return fit === undefined ? [] : [{ author, fit }]
    })
  }

  /** Papers that have, for each of several family names, an author. */
  #together(names: readonly string[]): number[] {
    if (names.length < 2) return []
    const papersOf = (name: string): number[] =>
      this.#words.beginning([name]).flatMap((at) => {
        const { key, papers } = this.#authors[at]!
        return familyOf(key.split(' ')) === name ? papers : []
      })
    const [first = [], ...others] = names.map(papersOf)
    const rest = others.map((papers) => new Set(papers))
    return [...new Set(first)].filter((paper) => rest.every((papers) => papers.has(paper)))
  }
}

/** The last word that is no initial: `sergey levine`, `levine s`. */
const familyOf = (words: readonly string[]): string | undefined => words.findLast((word) => !INITIAL.test(word))

/** 0 = each word is one of the name's or its initial, the family name among them, 1 = a beginning of one; undefined where neither. */
function fitOf(typed: readonly string[], words: readonly string[]): 0 | 1 | undefined {
  const isWhole = (name: string): boolean =>
    words.some((word) => word === name || isInitial(name, word) || isInitial(word, name))
  const family = familyOf(words)
  if (typed.every(isWhole) && family !== undefined && typed.includes(family)) return 0
  // Two letters alone begin too many names.
  if (typed.length === 1 && /^\p{Ll}{1,2}$/u.test(typed[0]!)) return undefined
  return typed.every((name) => isWhole(name) || words.some((word) => word.startsWith(name))) ? 1 : undefined
}

const isInitial = (one: string, other: string): boolean => INITIAL.test(one) && other.startsWith(one)
