import { describe, expect, it } from 'vitest'
import { guard } from '@/lib/store/sandbox/guard'
import { QueryError } from '@/lib/store/sandbox/query-error'
import { attacks, bombs, slow } from './attacks'
import { goodOnNeo4jOnly, goodStatements } from './good-statements'

function refusalOf(statement: string): QueryError {
  try {
    guard(statement)
  } catch (error) {
    if (error instanceof QueryError) return error
    throw error
  }
  throw new Error(`let through: ${statement}`)
}

describe('the guard', () => {
  it.each([...goodStatements, ...goodOnNeo4jOnly, ...slow])('lets through %s', (_, statement) => {
    expect(guard(statement).cypher).not.toBe('')
  })

  it.each(attacks)('refuses %s', (_, statement) => {
    expect(refusalOf(statement)).toMatchObject({
      code: 'REFUSED',
      message: expect.stringMatching(/^Line \d+, column \d+: /),
    })
  })

  it('has an attack suite worth the name', () => {
    expect(attacks.length + bombs.length).toBeGreaterThanOrEqual(150)
    expect(new Set(attacks.map(([, statement]) => statement)).size).toBe(attacks.length)
  })

  it.each([
    ['MATCH (p:Paper)\nRETURN p\nDELETE p', 3, 1, /DELETE would change the graph/],
    ['MATCH (p) SET p.x = 1', 1, 11, /SET would change the graph.*backticks/],
    ["LOAD CSV FROM 'x' AS l RETURN l", 1, 1, /concordance ingest/],
    ['MATCH (a)-[*]->(b) RETURN a', 1, 12, /upper bound.*\*1\.\.6/],
    ['MATCH (a)-[*2..9]->(b) RETURN a', 1, 16, /at most 6 links, not 9/],
    ['RETURN apoc.version() AS v', 1, 20, /packages are not allowed/],
    ['RETURN 1 AS a; RETURN 2 AS b', 1, 16, /Only one statement/],
    ['CALL dbms.listConfig()', 1, 6, /dbms\.listConfig.*db\.labels/],
    ["RETURN 'open AS x", 1, 8, /no end/],
    ['MATCH (p:Paper RETURN p', 1, 7, /never closed/],
    ['MATCH (p:Paper)', 1, 16, /ends where .*RETURN should follow/],
    ['RETURN id(1) AS x', 1, 8, /use the property id/],
    ['RETURN to_upper("a") AS x', 1, 8, /Did you mean toupper\(\)/],
    ['RETURN reduce(a = 0, x IN [1] | a + x) AS s', 1, 8, /UNWIND the list/],
    ['RETURN 1 AS create', 1, 13, /backticks/],
    ['', 1, 1, /Begin with MATCH/],
    ['SELECT title FROM Paper', 1, 1, /not SQL: begin with MATCH/],
    ['MATCH p:Paper RETURN p', 1, 7, /a node in round brackets, such as \(p:Paper\)/],
    ["MATCH (p) WHERE p.id == 'a' RETURN p", 1, 23, /one =/],
    ["MATCH (p) WHERE p.id != 'a' RETURN p", 1, 22, /<>/],
    ["MATCH (p) WHERE p.title LIKE '%a%' RETURN p", 1, 25, /CONTAINS/],
    ['MATCH (p) RETURN p.year, count(*) GROUP BY p.year', 1, 35, /Leave GROUP BY out/],
    ['MATCH (p) WHERE p.a && p.b RETURN p', 1, 21, /Use AND/],
    ['   // only a comment', 1, 21, /Begin with MATCH/],
  ])('says where and what to do: %s', (statement, line, column, message) => {
    const error = refusalOf(statement)
    expect(error.place).toEqual({ line, column })
    expect(error.message).toMatch(message)
  })

  it('says what could take too long or fill too much', () => {
    const long = 'a'.repeat(4_000)
    expect(refusalOf(`WITH '${long}' AS s\nRETURN any(x IN range(1, 999) WHERE s CONTAINS s) AS b`).message).toMatch(
      /^Line 2, column 12: The loop with “x” could take more than 2 seconds for one row, in which .* UNWIND the list\.$/,
    )
    expect(refusalOf(`RETURN '${long}' =~ '.*.*.*b' AS b`).message).toMatch(
      /^Line 1, column 4011: “=~” could take .* Repeat less often in it, or use CONTAINS\.$/,
    )
    expect(refusalOf(`WITH '${long}' AS s RETURN [x IN range(1, 999) | split(s + s + s, '')] AS l`).message).toMatch(
      /The loop with “x” could fill more than 400 MB for one row/,
    )
  })

  it('counts with the values that are given', () => {
    const statement = 'RETURN all(x IN range(1, 1000) WHERE NOT $s CONTAINS $t) AS b'
    expect(guard(statement, { s: 'a text', t: 'tex' }).parameters).toEqual(['s', 't'])
    expect(() => guard(statement, { s: 'a'.repeat(8_000), t: 'a'.repeat(4_000) })).toThrow(/loop with “x”/)
    const lists = 'MATCH (c:Concept) WITH collect(c.id) AS l RETURN [x IN l WHERE x IN $l | x] AS m'
    expect(guard(lists, { l: ['ppo', 'carla'] }).parameters).toEqual(['l'])
    expect(() => guard(lists, { l: Array.from({ length: 2_000 }, String) })).toThrow(/loop with “x”/)
  })

  it('takes a slice for as long as it says', () => {
    const overlap = (list: string) =>
      `MATCH (c:Concept) WITH ${list} AS l RETURN [x IN l WHERE any(y IN l WHERE y <> x)]`
    expect(guard(overlap('collect(c.name)[..100]')).parameters).toEqual([])
    expect(guard(overlap('collect(c.name)[50..100]')).parameters).toEqual([])
    for (const list of [
      'collect(c.name)',
      'collect(c.name)[5..]',
      'collect(c.name)[..-1]',
      'collect(c.name)[..100 * 9999]',
    ])
      expect(() => guard(overlap(list))).toThrow(/loop with “x”/)
  })

  it('lets everything be tried where it can be killed', () => {
    const statement = 'MATCH (c:Concept) WITH collect(c.name) AS l RETURN [x IN l WHERE any(y IN l WHERE y <> x)]'
    expect(guard(statement, {}, { isKillable: true }).cypher).toBe(statement)
  })

  it('hands on a text in which nothing is left to misread', () => {
    const { cypher, parameters } = guard('MATCH (n /* a */)\u2028WHERE n.set = $a // b\nRETURN {load: $b}, n.x, $a;')
    expect(cypher).toBe('MATCH (n        ) WHERE n.`set` = $a     \nRETURN {`load`: $b}, n.x, $a')
    expect(parameters).toEqual(['a', 'b'])
  })

  it.each([
    ['MATCH (n) RETURN n', true],
    ['MATCH (n) RETURN n LIMIT 3', false],
    ['MATCH (n) WITH n LIMIT 3 RETURN n', true],
    ['MATCH (n) RETURN COUNT { MATCH (m) RETURN m LIMIT 1 } AS c', true],
    ['RETURN 1 AS a UNION RETURN 2 AS a', false],
    ['CALL db.labels()', false],
  ])('knows whether a limit may be added: %s', (statement, unlimited) => {
    expect(guard(statement).unlimited).toBe(unlimited)
  })

  it('answers at once on deep nesting of any kind', () => {
    for (const [open, close] of ['()', '[]', '{}'].map((pair) => [...pair])) {
      refusalOf(`RETURN ${open?.repeat(4_000)}1${close?.repeat(4_000)} AS x`)
    }
    refusalOf(`MATCH ${'(a WHERE '.repeat(900)}1${')'.repeat(900)} RETURN 1 AS x`)
    refusalOf(`RETURN ${'EXISTS { MATCH (n) WHERE '.repeat(300)}1${'}'.repeat(300)} AS x`)
    expect(guard(`RETURN ${'NOT '.repeat(1_000)}true AS x`).cypher).toContain('true')
  })
})
