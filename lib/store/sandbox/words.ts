/**
 * The words of Cypher that the guard knows: what may be called, which words stand for something and are therefore no
 * names, and what to write instead of a word that people try. Functions are those that both engines have.
 */

const list = (text: string): string[] => text.trim().split(/\s+/)

/** Those that make one value of many rows. */
export const AGGREGATES: ReadonlySet<string> = new Set(
  list('count sum avg min max collect stdev stdevp percentilecont percentiledisc'),
)

/** By lower-case name: Cypher's functions don't mind the case. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  list(`
    count sum avg min max collect stdev stdevp percentilecont percentiledisc
    coalesce head last tail size length reverse range keys labels type nodes relationships startnode endnode properties
    nullif tointeger tofloat tostring toboolean abs ceil floor round sign sqrt exp log log10 pi e
    split replace substring left right trim ltrim rtrim tolower toupper lower upper char_length
  `),
)

/** Functions of the form `any(x IN list WHERE …)`. */
export const PREDICATES: ReadonlySet<string> = new Set(list('all any none single'))

export const PATH_FUNCTIONS: ReadonlySet<string> = new Set(list('shortestpath allshortestpaths'))

export const PROCEDURES: ReadonlySet<string> = new Set(list('db.labels db.relationshiptypes db.propertykeys'))

/** Words that open or join parts of a statement, in any language that either engine speaks: no bare name of a variable. */
export const RESERVED: ReadonlySet<string> = new Set(
  list(`
    ALTER AND AS ASC ASCENDING ATTACH BY CALL CASE COMMIT CONTAINS COPY CREATE CSV CYPHER DELETE DENY DESC DESCENDING DETACH
    DISTINCT DROP DRYRUN ELSE ENABLE ENDS EXISTS EXPLAIN EXPORT FALSE FIELDTERMINATOR FILTER FINISH FOR FOREACH GRANT
    IMPORT IN INSERT INSTALL INTO IS LET LIMIT LOAD MATCH MERGE NEXT NOT NULL OFFSET ON OPTIONAL OR ORDER PROFILE REMOVE
    RENAME RETURN REVOKE ROLLBACK SELECT SESSION SET SHOW SKIP START STARTS STOP TERMINATE THEN TRANSACTIONS TRUE UNION
    UNWIND UPDATE UPSERT USE USING WHEN WHERE WITH XOR YIELD
  `),
)

/** Words that begin a statement that changes something. */
export const WRITING: ReadonlySet<string> = new Set(
  list('ALTER CREATE DELETE DENY DETACH DROP FOREACH GRANT INSERT MERGE REMOVE RENAME REVOKE SET UPDATE UPSERT'),
)

/** What to do instead, by upper-case word. */
export const REMEDIES: Readonly<Record<string, string>> = {
  LOAD: 'Files and addresses can’t be read from a query: use `npx concordance ingest FILE`.',
  SHOW: 'Ask with CALL db.labels(), db.relationshipTypes() or db.propertyKeys().',
  USE: 'There is one graph, and the query runs on it: leave USE out.',
  USING: 'Index hints are not needed: leave USING out.',
  EXPLAIN: 'Leave it out and run the query itself.',
  PROFILE: 'Leave it out and run the query itself.',
  CYPHER: 'Leave the version and options out.',
  REDUCE: 'UNWIND the list and aggregate with sum() or collect().',
  ID: 'The engine’s own ids change: use the property id, such as p.id.',
  ELEMENTID: 'The engine’s own ids change: use the property id, such as p.id.',
  EXISTS: 'Write EXISTS { … } for a pattern, or `x IS NOT NULL` for a property.',
  SHORTEST: 'Use shortestPath((a)-[*..6]-(b)).',
  ISEMPTY: 'Use size(x) = 0.',
  DATE: 'Dates are stored as text such as 2024-03-18: compare p.published or p.year.',
  DATETIME: 'Dates are stored as text such as 2024-03-18: compare p.published or p.year.',
  OFFSET: 'Use SKIP.',
  SELECT: 'This is Cypher, not SQL: begin with MATCH (p:Paper) RETURN p.',
  FROM: 'This is Cypher, not SQL: begin with MATCH (p:Paper) RETURN p.',
  GROUP: 'Leave GROUP BY out: columns of RETURN that count nothing are the groups.',
  HAVING: 'Use WITH … WHERE instead.',
  LIKE: 'Use CONTAINS, STARTS WITH or ENDS WITH.',
  BETWEEN: 'Use a <= x AND x <= b.',
  '=': 'Equal is written with one =.',
  '!': 'Different is written <>, not != .',
  '&': 'Use AND.',
  '|': 'Use OR.',
  '*': 'An asterisk alone stands for all variables: RETURN *.',
}

/** Case folded the way an engine might: `ſet` and `SET` are one word here. */
export const toKeyword = (word: string): string => word.normalize('NFKC').toUpperCase()
