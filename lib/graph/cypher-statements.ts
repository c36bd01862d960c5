/**
 * Rows as Cypher statements, a text a row: its cells between tabs, the entries of a list between line ends. The fewer
 * literals a statement has the sooner it is planned: 500 rows as maps cost Neo4j seconds, as texts a tenth of one.
 */

type Value = string | number | readonly string[] | readonly number[] | undefined
export type Row = Readonly<Record<string, Value>>

/** By column what reads its value of one row, in Cypher. */
type Columns = Readonly<Record<string, string>>

export const ROWS_PER_STATEMENT = 500

/** Columns of fractions: some rows may have whole ones alone. */
const FRACTIONS = new Set(['confidence', 'salience', 'roleConfidence', 'x', 'y'])

/** @param toClause what is done with a row */
export function toStatements(rows: readonly Row[], toClause: (columns: Columns) => string): string[] {
  const shapes = [...shapesOf(rows)]
  const columns = Object.fromEntries(shapes.map(([name, shape], at) => [name, READ[shape](`cell[${at}]`)]))
  const clause = toClause(columns)
  const statements: string[] = []
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const part = rows.slice(from, from + ROWS_PER_STATEMENT)
    const lines = part.map((row) => quote(shapes.map(([name]) => toCell(row[name])).join('\t')))
    statements.push(`UNWIND [\n${lines.join(',\n')}\n] AS row WITH split(row, '\\t') AS cell\n${clause}`)
  }
  return statements
}

export const toMap = (columns: Columns): string =>
  `{${Object.entries(columns)
    .map(([name, read]) => `${name}: ${read}`)
    .join(', ')}}`

type Shape = 'text' | 'whole' | 'fraction' | 'texts' | 'wholes'

/** From the text of a cell to its value; an empty one has none. */
const READ: Readonly<Record<Shape, (cell: string) => string>> = {
  text: (cell) => `CASE ${cell} WHEN '' THEN null ELSE ${cell} END`,
  whole: (cell) => `toInteger(${cell})`,
  fraction: (cell) => `toFloat(${cell})`,
  texts: (cell) => `[each IN split(${cell}, '\\n') WHERE each <> '']`,
  wholes: (cell) => `[each IN split(${cell}, ' ') WHERE each <> '' | toInteger(each)]`,
}

function shapesOf(rows: readonly Row[]): Map<string, Shape> {
  const shapes = new Map<string, Shape>()
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      const shape = typeof value === 'number' && FRACTIONS.has(name) ? 'fraction' : shapeOf(value)
      const known = shapes.get(name)
      // Where rows differ: one fraction makes all of them fractions, a list that has entries says of what.
      const isMore = shape === 'fraction' || shape === 'wholes' || known === undefined
      if (shape && isMore) shapes.set(name, shape)
    }
  }
  return shapes
}

function shapeOf(value: Value): Shape | undefined {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return Number.isInteger(value) ? 'whole' : 'fraction'
  if (value === undefined) return undefined
  return typeof value[0] === 'number' ? 'wholes' : 'texts'
}

/** Signs that stand between cells become spaces inside of one, so that offsets into a text stay right. */
function toCell(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value.replaceAll('\t', ' ')
  if (typeof value === 'number') return String(value)
  return value.map((each) => String(each).replace(/[\t\n]/g, ' ')).join(typeof value[0] === 'number' ? ' ' : '\n')
}

const SIGNS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" }

const quote = (text: string): string => `'${text.replace(/[\n\r\t\\']/g, (sign) => SIGNS[sign] ?? sign)}'`
