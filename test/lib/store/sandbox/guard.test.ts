import { describe, expect, it } from 'vitest'
import { guard } from '@/lib/store/sandbox/guard'
import { QueryError } from '@/lib/store/sandbox/query-error'
import { attacks, bombs, slow, slowRows } from './attacks'
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
  it.each([...goodStatements, ...goodOnNeo4jOnly, ...slow, ...slowRows])('lets through %s', (_, statement) => {
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
    ['MATCH (c) RETURN size((c)--()) AS n', 1, 18, /not a pattern.*COUNT \{ \(c\)--\(\) \}/],
  ])('says where and what to do: %s', (statement, line, column, message) => {
    const error = refusalOf(statement)
    expect(error.place).toEqual({ line, column })
    expect(error.message).toMatch(message)
  })

  it('says what could take too long or fill too much', () => {
    const long = 'a'.repeat(4_000)
    const grown = `WITH '${long}' AS s ${'WITH s + s AS s '.repeat(4)}`
    expect(refusalOf(`${grown}\nRETURN s CONTAINS s AS b`).message).toMatch(
      /^Line 2, column 10: “CONTAINS” could take more than 2 seconds, in which .* UNWIND the list\.$/,
    )
    expect(refusalOf(`RETURN '${long}' =~ '.*.*.*b' AS b`).message).toMatch(
      /^Line 1, column 4011: “=~” could take .* Repeat less often in it, or use CONTAINS\.$/,
    )
    expect(refusalOf(`WITH '${long}' AS s RETURN [x IN range(1, 999) | split(s + s + s, '')] AS l`).message).toMatch(
      /The loop with “x” could fill more than 400 MB for one row/,
    )
    expect(refusalOf('MATCH (p:Paper) WITH collect(p.title) AS l MATCH (c) RETURN c ORDER BY l').message).toMatch(
      /This can be too long to order rows by.* a slice such as list\[\.\.10\]\.$/,
    )
    expect(refusalOf('MATCH (p:Paper) WITH collect(p) AS l MATCH (c) RETURN DISTINCT *').message).toMatch(
      /Among all variables may be long lists.* Name those that you need instead of \*\.$/,
    )
  })

  const lists = 'MATCH (p:Paper) WITH collect(p) AS here MATCH (q:Paper) WITH here, collect(q) AS there'

  it.each([
    [
      'a list of lists',
      `${lists} RETURN [p IN here | [q IN there WHERE q.year = p.year | q.id]] AS l`,
      [
        `${lists} UNWIND here AS p UNWIND there AS q WITH p, q WHERE q.year = p.year RETURN p.id AS id, collect(q.id) AS l`,
        `${lists} RETURN [p IN here[..100] | [q IN there[..100] WHERE q.year = p.year | q.id]] AS l`,
      ],
    ],
    [
      'all words',
      "MATCH (p:Paper) WITH collect(p.abstract) AS l RETURN [t IN l | split(t, ' ')] AS m",
      [
        "MATCH (p:Paper) WITH collect(p.abstract) AS l UNWIND l AS t RETURN split(t, ' ') AS m",
        "MATCH (p:Paper) WITH p LIMIT 500 WITH collect(p.abstract) AS l RETURN [t IN l | split(t, ' ')] AS m",
      ],
    ],
    [
      'an order by lists',
      `${lists} MATCH (c) RETURN c, there ORDER BY there`,
      [
        `${lists} MATCH (c) RETURN c, there ORDER BY size(there)`,
        `${lists} MATCH (c) RETURN c, there ORDER BY there[..10]`,
      ],
    ],
    ['all variables', `${lists} MATCH (c) RETURN DISTINCT *`, [`${lists} MATCH (c) RETURN DISTINCT c, here, there`]],
    [
      'a regular expression',
      "MATCH (p) WHERE p.abstract =~ '.*a.*b.*c' RETURN p",
      [
        "MATCH (p) WHERE p.abstract =~ '.*a.*b.*' RETURN p",
        "MATCH (p) WHERE p.abstract CONTAINS 'a' AND p.abstract CONTAINS 'b' RETURN p",
      ],
    ],
  ])('takes what it says to write instead of %s', (_, refused, instead) => {
    refusalOf(refused)
    for (const statement of instead) expect(guard(statement).cypher).not.toBe('')
  })

  it('counts with the values that are given', () => {
    const statement = 'RETURN ($s + $s + $s) CONTAINS ($t + $t + $t) AS b'
    expect(guard(statement, { s: 'a text', t: 'tex' }).parameters).toEqual(['s', 't'])
    expect(() => guard(statement, { s: 'a'.repeat(10_000), t: 'a'.repeat(30_000) })).toThrow(/“CONTAINS”/)
    const lists = 'RETURN [x IN $l | [y IN $l | [z IN $l | x]]] AS m'
    expect(guard(lists, { l: ['ppo', 'carla'] }).parameters).toEqual(['l'])
    expect(() => guard(lists, { l: Array.from({ length: 2_000 }, String) })).toThrow(/loop with “x” could fill/)
  })

  const words = (list: string) => `MATCH (p:Paper) WITH p ${list} AS l RETURN [t IN l | split(t, ' ')] AS m`

  it.each([
    ', collect(p.abstract)[..200]',
    ', collect(p.abstract)[50..200]',
    'ORDER BY p.year DESC LIMIT 200 WITH collect(p.abstract)',
    'LIMIT 20 UNWIND [1, 2, 3] AS x WITH collect(p.abstract)',
    'WITH count(p) AS n UNWIND range(1, 99) AS x WITH collect(n)',
  ])('takes a list for as long as it can be: WITH p %s', (list) => {
    expect(guard(words(list)).parameters).toEqual([])
  })

  it.each([
    ', collect(p.abstract)',
    ', collect(p.abstract)[5..]',
    ', collect(p.abstract)[..-1]',
    ', collect(p.abstract)[..100 * 9999]',
    'LIMIT 200 MATCH (q:Paper) WITH collect(q.abstract)',
    'LIMIT 2 * 1000000 WITH collect(p.abstract)',
    'LIMIT 20 CALL (p) { MATCH (q:Paper) RETURN q } WITH collect(q.abstract)',
    'LIMIT 20 UNWIND p.aliases AS x WITH collect(p.abstract)',
    ', count(*) AS n WITH collect(p.abstract)',
  ])('takes a list for long where it may be: WITH p %s', (list) => {
    expect(() => guard(words(list))).toThrow(/loop with “t”/)
  })

  const overlap = 'MATCH (c:Concept) WITH collect(c.name) AS l RETURN [x IN l WHERE any(y IN l WHERE y <> x)]'

  it('puts a look at the clock into each turn of a long loop, and leaves the column its name', () => {
    expect(guard(overlap).cypher).toBe(
      'MATCH (c:Concept) WITH collect(c.name) AS l RETURN [x IN l WHERE CASE WHEN date() IS NOT NULL THEN ' +
        'any(y IN l WHERE CASE WHEN date() IS NOT NULL THEN y <> x END) END] AS `[x IN l WHERE any(y IN l WHERE y <> x)]`',
    )
  })

  it('puts it before what is long by itself, too, and what tells rows apart', () => {
    const cypher = guard(
      "MATCH (p) WITH collect(p.id) AS l MATCH (q) WHERE 'a' IN l WITH DISTINCT q, l WHERE any(x IN l WHERE (q)-->()) RETURN q",
    ).cypher
    const look = (text: string) => `CASE WHEN date() IS NOT NULL THEN ${text} END`
    expect(cypher).toContain(`'a' IN ${look('l')} WITH DISTINCT q, ${look('l')} AS \`l\``)
    expect(cypher).toContain(`any(x IN l WHERE ${look('EXISTS { (q)-->() }')})`)
  })

  it('asks of a whole sum whether it is null', () => {
    const { cypher } = guard(
      "MATCH (p:Paper) WHERE any(w IN split(p.abstract, ' ') WHERE toLower(w) = 'a') RETURN p.title + p.abstract IS NULL AS x",
    )
    expect(cypher).toMatch(/\+ (?:p\.abstract|CASE WHEN date\(\) IS NOT NULL THEN p\.abstract END) IS NULL AS x$/)
    expect(cypher).toContain('CASE')
  })

  it('leaves a key bare that stands beside an aggregate, and looks at the clock in that', () => {
    const begin = 'MATCH (m:Method) WITH m, collect(m.name) AS l MATCH (m)--(q)'
    expect(guard(`${begin} RETURN m.name, l, count(DISTINCT q) * 1.0 / size(l) AS share`).cypher).toBe(
      `${begin} RETURN m.name, l, count(DISTINCT CASE WHEN date() IS NOT NULL THEN q END) * 1.0 / size(l) AS share`,
    )
    expect(() => guard(`${begin} RETURN l, count(*) + size(l) AS n`)).toThrow(/“l” tells groups apart.*WITH l, count/)
    expect(guard(`${begin} WITH l, count(*) AS n RETURN l, n + size(l) AS n`).cypher).toContain('END AS `l`, count(*)')
  })

  it('calls a column of a map as Neo4j does', () => {
    const { cypher } = guard("MATCH (p:Paper) RETURN p {.id, w: [w IN split(p.abstract, ' ') | toUpper(w)]}")
    expect(cypher).toContain('CASE')
    expect(cypher).toMatch(/ AS `p`$/)
  })

  it('lets no name of a column end its own quotes', () => {
    const { cypher } = guard("MATCH (n) WITH collect(n.id) AS l RETURN [x IN l | x + '\\u005b `SET` \\\\']")
    expect(cypher.slice(cypher.lastIndexOf(' AS '))).toBe(" AS `[x IN l | x + 'u005b SET ']`")
  })

  it('leaves alone what takes no time', () => {
    for (const statement of [
      'MATCH (p:Paper) WHERE toLower(p.abstract) CONTAINS $q RETURN p, [(p)-->(c) | c.name] AS names',
      'MATCH (c:Concept) WHERE any(a IN [1, 2] WHERE a = c.papers) RETURN DISTINCT c ORDER BY c.name',
    ])
      expect(guard(statement).cypher).toBe(statement)
  })

  it('lets everything be tried as it is where it can be killed', () => {
    expect(guard(overlap, {}, { isKillable: true }).cypher).toBe(overlap)
    const words = 'MATCH (p:Paper) WITH collect(p.abstract) AS l RETURN [t IN l | split(t, "")] AS m ORDER BY l'
    expect(guard(words, {}, { isKillable: true }).cypher).toBe(words)
  })

  it('gives the embedded engine other words where it would answer otherwise, and no other engine', () => {
    for (const rest of ['l[-2..]', 'l[..$n]', 'l + 4', 'none(x IN l WHERE x = 4)', 'NOT any(x IN l WHERE x = 4)']) {
      const statement = `WITH [1, 2, 3] AS l RETURN ${rest} AS x`
      expect(guard(statement).cypher).toBe(statement)
      // Saved queries may be meant for Neo4j.
      expect(guard(statement, {}, { isKillable: true, isEmbedded: false }).cypher).toBe(statement)
      expect(guard(statement, { n: -1 }, { isKillable: true }).cypher).toContain('CASE WHEN')
    }
  })

  it.each([
    'WITH [1, 2, 3] AS l RETURN l[-1] AS last, l[1..2] AS one, l[..$n] AS some, l + [4] AS more',
    'MATCH (c:Concept) WHERE any(a IN c.aliases WHERE a = $n) AND c.year IS NOT NULL RETURN c.papers + 1 AS n',
  ])('leaves alone what the embedded engine answers as it is: %s', (statement) => {
    expect(guard(statement, { n: 2 }, { isKillable: true }).cypher).toBe(statement)
  })

  it('says what to do with a sum of more in which the embedded engine can’t tell the value', () => {
    const refused = () => guard('WITH [1] AS l, 2 AS n RETURN l + n * 2 AS x', {}, { isKillable: true })
    expect(refused).toThrow('Line 1, column 34: Put what is joined to a list in brackets: list + [2 * n].')
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
