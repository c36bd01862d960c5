/** Statements that the embedded engine would answer otherwise than Neo4j as they are, with the row that both give. */
export const SAME_PARAMS = { from: -2, to: 2 }

export const sameAnswers: [statement: string, row: unknown[]][] = [
  [
    'WITH [1, 2] AS l, 3 AS v RETURN l + v AS a, v + l AS b, l + [v] AS c',
    [
      [1, 2, 3],
      [3, 1, 2],
      [1, 2, 3],
    ],
  ],
  [
    "WITH [1] AS l, 'x' AS t RETURN l + t + 2 AS a, l + [[2]] AS b, [0] + l + l AS c",
    [
      [1, 'x', 2],
      [1, [2]],
      [0, 1, 1],
    ],
  ],
  [
    "MATCH (c:Concept {id: 'success-rate'}) RETURN c.aliases + c.name AS a, c.papers + ' papers' AS b, c.name + '!' AS c",
    [['success', 'SRs', 'success rate'], '2 papers', 'success rate!'],
  ],
  [
    'WITH [1, 2, 3] AS l, -2 AS n RETURN l[n..] AS a, l[..n] AS b, l[n - 9..] AS c, l[-2..-1] AS d, l[..null] AS e',
    [[2, 3], [1], [1, 2, 3], [2], null],
  ],
  [
    'WITH [1, 2, 3] AS l RETURN l[$from..] AS a, l[$from..][0] AS b, l[..$to] AS c, l[size(l) - 4..] AS d',
    [[2, 3], 2, [1, 2], [3]],
  ],
  [
    'RETURN none(x IN [1, null] WHERE x = 2) AS a, none(x IN [1, null] WHERE x = 1) AS b, none(x IN [] WHERE x) AS c, none(x IN null WHERE x) AS d',
    [null, false, true, null],
  ],
  [
    'RETURN single(x IN [1, null] WHERE x = 1) AS a, single(x IN [1, 1, null] WHERE x = 1) AS b, single(x IN [1, 2] WHERE x = 1) AS c',
    [null, false, true],
  ],
  [
    'RETURN any(x IN [1, null] WHERE x = 2) AS a, NOT any(x IN [1, null] WHERE x = 1) AS b, all(x IN [1, null] WHERE x = 1) AS c, all(x IN [2, null] WHERE x = 1) AS d',
    [null, false, null, false],
  ],
  [
    'WITH [[1, null], [2]] AS l RETURN [y IN l WHERE none(x IN y WHERE x = 3)] AS a, none(y IN l WHERE none(x IN y WHERE x = 3)) AS b',
    [[[2]], false],
  ],
]
