/** Papers, concepts, clusters and links as columns of an answer or entries of a map, read by lib/store/nodes. */

const placed = (name: string, fields: string): string =>
  `id: ${name}.id, ${fields}, x: ${name}.x, y: ${name}.y, cluster: ${name}.cluster`

export const paperMap = (name: string): string =>
  `{${placed(name, `title: ${name}.title, year: ${name}.year, concepts: ${name}.concepts`)}}`

export const conceptMap = (name: string): string =>
  `{${placed(name, `name: ${name}.name, kind: ${name}.kind, papers: ${name}.papers`)}}`

export const PAPER_NODE = `p.id AS id, p.title AS title, p.year AS year, p.concepts AS concepts, p.x AS x, p.y AS y,
  p.cluster AS cluster`

export const CONCEPT_NODE = `c.id AS id, c.name AS name, c.kind AS kind, c.papers AS papers, c.x AS x, c.y AS y,
  c.cluster AS cluster`

export const CLUSTER = `k.id AS id, k.name AS name, k.papers AS papers, k.concepts AS concepts, k.color AS color`

/** What the rows of link `l` are put in order by; what older versions wrote has only how sure it is. */
export const SALIENCE = 'coalesce(l.salience, l.confidence)'

const STRENGTH = `type(l) AS type, l.confidence AS confidence, l.salience AS salience`

/** The link `l`. */
export const LINK = `${STRENGTH}, l.count AS count`

/** The link `l` with all that proves it. */
export const EVIDENCE = `${STRENGTH}, l.roleConfidence AS roleConfidence, l.field AS field, l.start AS start, l.end AS end,
  l.sentenceStart AS sentenceStart, l.sentenceEnd AS sentenceEnd, l.text AS text, l.cueField AS cueField,
  l.cueStart AS cueStart, l.cueEnd AS cueEnd, l.cueText AS cueText, l.ground AS ground`
