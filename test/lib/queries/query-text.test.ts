import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Parameter } from '@/lib/model/saved-query'
import { PARAMETER_KINDS } from '@/lib/model/saved-query'
import { parseQueryText, QueryTextError, writeQueryText } from '@/lib/queries/query-text'

const parse = (text: string) => parseQueryText(text, 'a-query', true)

function complaintOf(text: string): QueryTextError {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof QueryTextError) return error
    throw error
  }
  throw new Error(`read as a query: ${text}`)
}

describe('a saved query as text', () => {
  it('names, describes and types itself', () => {
    const text = `
// name: Papers that evaluate {method} on {benchmark}
// description: Who has measured it there,
//   with the sentence.
// tags: benchmarks, evidence ,
// param method: concept:Method "the method" = ppo
// param benchmark: concept:benchmark
// param most: integer = 10

MATCH (m:Concept {id: $method})<--(p:Paper)-[:EVALUATES_ON]->(b:Concept {id: $benchmark})
// the newest
RETURN p AS paper LIMIT $most
`
    expect(parse(text)).toEqual({
      slug: 'a-query',
      own: true,
      name: 'Papers that evaluate {method} on {benchmark}',
      description: 'Who has measured it there, with the sentence.',
      tags: ['benchmarks', 'evidence'],
      parameters: [
        { name: 'method', kind: 'concept', of: 'Method', label: 'the method', default: 'ppo' },
        { name: 'benchmark', kind: 'concept', of: 'Benchmark', label: 'benchmark' },
        { name: 'most', kind: 'integer', label: 'most', default: 10 },
      ],
      cypher: `MATCH (m:Concept {id: $method})<--(p:Paper)-[:EVALUATES_ON]->(b:Concept {id: $benchmark})
// the newest
RETURN p AS paper LIMIT $most`,
    })
  })

  it('may be written as for Neo4j Browser: a title, words, a statement with parameters', () => {
    const query = parse('// All of a year\n// Sorted by title.\nMATCH (p:Paper) WHERE p.venue = $venue RETURN p')
    expect(query.name).toBe('All of a year')
    expect(query.description).toBe('Sorted by title.')
    expect(query.parameters).toEqual([{ name: 'venue', kind: 'text', label: 'venue' }])
    const among = parse('// Those of a list\nMATCH (p:Paper) WHERE p.venue IN $venues RETURN p')
    expect(among.parameters).toEqual([{ name: 'venues', kind: 'list', label: 'venues' }])
  })

  it('may have Windows line ends, a byte order mark, and colons in its words', () => {
    const query = parse('\ufeff// name: Reward: what of it?\r\n// Note: old\r\nRETURN 1 AS x\r\n')
    expect(query).toMatchObject({ name: 'Reward: what of it?', description: 'Note: old', cypher: 'RETURN 1 AS x' })
  })

  it.each([
    ['no name', 'RETURN 1 AS x', 1, /no name.*name: Papers/],
    ['no statement', '// name: Nothing\n', 2, /no statement/],
    ['a write', '// name: Evil\n\nMATCH (p)\nSET p.x = 1', 4, /^Column 1: SET would change the graph/],
    ['two statements', '// name: Two\nRETURN 1 AS a; RETURN 2 AS b', 2, /Only one statement/],
    ['an unknown kind', '// name: N\n// param x: thing\nRETURN $x AS x', 2, /concept, paper, cluster.*not a thing/],
    ['an unknown kind of concept', '// name: N\n// param x: concept:Thing\nRETURN $x AS x', 2, /Method.*not a Thing/],
    ['a kind of a paper', '// name: N\n// param x: paper:Method\nRETURN $x AS x', 2, /Only a concept/],
    ['a broken line', '// name: N\n// param x concept\nRETURN $x AS x', 2, /not of the form/],
    ['a default of another type', '// name: N\n// param x: integer = ten\nRETURN $x AS x', 2, /whole number, not ten/],
    ['a parameter twice', '// name: N\n// param x: text\n// param x: text\nRETURN $x AS x', 3, /declared twice/],
    ['a parameter nobody uses', '// name: N\n// param x: text\nRETURN 1 AS x', 2, /has no \$x/],
    ['a blank nobody fills', '// name: Of {method}\nRETURN 1 AS x', 1, /blank \{method\}/],
    ['a slip of the pen', '// name: N\n// parm x: text\nRETURN $x AS x', 2, /Did you mean “param”/],
    ['another', '// name: N\n// descripton: of it\nRETURN 1 AS x', 2, /Did you mean “description”/],
    ['and another', '// naem: N\nRETURN 1 AS x', 1, /Did you mean “name”/],
    ['a name no form can show', '// name: N\nRETURN $my_x AS x', 2, /letters and digits, not \$my_x/],
  ])('is refused with its line: %s', (_, text, line, reason) => {
    const error = complaintOf(text)
    expect(error.line).toBe(line)
    expect(error.message).toMatch(reason)
  })

  it('reads back as it was written, whatever its words', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '"', '\\', ':', ',', '=', '\n', '/', 'é', '😀', '1', '-', '{'),
    })
    const named = (name: string): fc.Arbitrary<Parameter> =>
      fc.record({
        name: fc.constant(name),
        kind: fc.constantFrom(...PARAMETER_KINDS),
        label: words.map((label) => tidy(label) || name),
      })
    const withDefault = fc.tuple(named('x'), words).map(([parameter, text]): Parameter => {
      if (parameter.kind === 'integer') return { ...parameter, default: text.length }
      if (parameter.kind === 'number') return { ...parameter, default: text.length / 4 }
      return tidy(text) ? { ...parameter, default: tidy(text) } : parameter
    })
    const drafts = fc.record({
      name: words.map((name) => tidy(`A ${name.replaceAll('{', '')}`)),
      description: words.map(tidy),
      tags: fc.array(words.map((tag) => tidy(tag.replaceAll(',', ' '))).filter(Boolean), { maxLength: 3 }),
      parameters: fc.tuple(withDefault, named('y')),
      cypher: fc.constant('MATCH (n)\n// both\nRETURN $x AS x, $y AS y'),
    })
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(parse(writeQueryText(draft))).toEqual({ ...draft, slug: 'a-query', own: true })
      }),
      { numRuns: 300 },
    )
  })

  it('keeps comments on top of a statement out of its header', () => {
    const cypher = '// param z: text\n\n// name: Another\nRETURN 1 AS x'
    const draft = { name: 'Mine', description: '', tags: [], parameters: [], cypher }
    expect(parse(writeQueryText(draft))).toMatchObject({
      name: 'Mine',
      parameters: [],
      cypher: '/* param z: text */\n/* name: Another */\nRETURN 1 AS x',
    })
  })
})

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
