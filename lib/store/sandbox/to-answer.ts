/**
 * From an engine's table to the answer that goes over the wire: nodes and links as small marked maps that a page can
 * link and light, links with the sentence that proves them, and the keys of all papers and concepts for the lens.
 */
import { ROLES, type Role, relationshipType } from '@/lib/model/concept'
import { parseKey } from '@/lib/model/graph'
import type { Cell, QueryAnswer } from '@/lib/model/saved-query'
import type { CypherDriver, CypherTable, CypherValue } from '@/lib/store/driver'
import type { PaperText } from '@/lib/store/facts-text'
import { toEvidence, toPaperText, toSentence } from '@/lib/store/nodes'
import { text } from '@/lib/store/row'
import { QueryError } from './query-error'

type ValueMap = { [key: string]: CypherValue }
type Texts = ReadonlyMap<string, PaperText>

const PAPER_TEXTS = `UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN p.id AS id, p.title AS title, p.abstract AS abstract`

/** Rows beyond `longest` UTF-16 units of JSON are cut. @throws QueryError MEMORY where already the first is longer */
export async function toAnswer(
  { columns, rows, truncated }: CypherTable,
  driver: Pick<CypherDriver, 'read'>,
  longest: number,
): Promise<Omit<QueryAnswer, 'milliseconds'>> {
  const texts = await readTexts(rows, driver)
  const keys = new Set<string>()
  const answer: Cell[][] = []
  let length = 0
  for (const row of rows) {
    const found = new Set<string>()
    const cells = row.map((value) => toCell(value, texts, found))
    length += JSON.stringify(cells).length
    if (length > longest) {
      if (answer.length > 0) return { columns, rows: answer, keys: [...keys], truncated: true }
      const most = Math.round(longest / 2 ** 20)
      throw new QueryError(
        'MEMORY',
        `One row of the answer is larger than ${most} MB. Collect less into it, or use LIMIT.`,
      )
    }
    for (const key of found) keys.add(key)
    answer.push(cells)
  }
  return { columns, rows: answer, keys: [...keys], truncated }
}

/** Title and abstract of every paper that has a link in the answer. */
async function readTexts(rows: CypherValue[][], driver: Pick<CypherDriver, 'read'>): Promise<Texts> {
  const ids = new Set<string>()
  for (const row of rows) for (const value of row) collectPapers(value, ids)
  if (ids.size === 0) return new Map()
  const papers = await driver.read(PAPER_TEXTS, { ids: [...ids] })
  return new Map(papers.map((paper) => [text(paper, 'id'), toPaperText(paper)]))
}

function collectPapers(value: CypherValue, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  const from = !Array.isArray(value) && '$rel' in value ? parseKey(String(value.$from)) : undefined
  if (from?.type === 'paper') ids.add(from.id)
  else for (const entry of Object.values(value)) collectPapers(entry, ids)
}

function toCell(value: CypherValue, texts: Texts, keys: Set<string>): Cell {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry) => toCell(entry, texts, keys))
  if ('$node' in value && isMap(value.properties)) return toNode(value, value.properties, keys)
  if ('$rel' in value && isMap(value.properties)) return toLink(value, value.properties, texts, keys)
  if ('$path' in value) return { $path: toCell(value.$path ?? null, texts, keys) }
  return Object.fromEntries(
    // A map that a statement makes up can't pass for a node: its keys lose the mark.
    Object.entries(value).map(([key, entry]) => [key.replace(/^\$+/, ''), toCell(entry, texts, keys)]),
  )
}

const isMap = (value: CypherValue | undefined): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function toNode({ $node, labels }: ValueMap, properties: ValueMap, keys: Set<string>): Cell {
  const key = typeof $node === 'string' ? $node : null
  if (key) keys.add(key)
  const { id = null, title, name, kind, papers, year } = properties
  const type = Array.isArray(labels) && !key ? String(labels[0] ?? 'Node').toLowerCase() : undefined
  return leaveOut({
    $node: key,
    type: type ?? (key?.startsWith('p:') ? 'paper' : 'concept'),
    id,
    label: title ?? name ?? id ?? '',
    kind,
    papers,
    year,
  })
}

const ROLE_OF: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [relationshipType(role), role]))

function toLink({ $rel, $from, $to }: ValueMap, properties: ValueMap, texts: Texts, keys: Set<string>): Cell {
  for (const key of [$from, $to]) if (typeof key === 'string') keys.add(key)
  const type = String($rel)
  const ends = { $rel: type, from: $from ?? null, to: $to ?? null }
  const role = ROLE_OF.get(type)
  const text = texts.get(parseKey(String($from))?.id ?? '')
  if (!role || !text) return { ...ends, properties: toCell(properties, texts, keys) }
  const evidence = toEvidence({ ...properties, type })
  const proof = toSentence(evidence, text)
  const { field, sentence, sentenceStart } = proof
  const marks = evidence.mentions
    .filter((mention) => mention.field === field && mention.sentenceStart === sentenceStart)
    .map(({ start, end }) => [start - sentenceStart, end - sentenceStart])
  return { ...ends, role, sentence, field, marks, confidence: evidence.confidence }
}

function leaveOut(cell: { [key: string]: CypherValue | undefined }): Cell {
  const kept: { [key: string]: Cell } = {}
  for (const [key, value] of Object.entries(cell)) if (value !== undefined && value !== null) kept[key] = value
  return { ...kept, $node: cell.$node ?? null }
}
