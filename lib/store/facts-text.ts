/**
 * The facts of a paper as one property of its node: the immutable source from which its links are made. Surface forms
 * are not written but sliced from the text again, which keeps it small and every mention exact.
 */
import { KINDS, ROLES } from '@/lib/model/concept'
import { FIELDS, type Field, type Finding, GROUNDS, type Mention } from '@/lib/model/facts'
import { StoreError } from './errors'

/** The two texts that offsets point into. */
export type PaperText = Record<Field, string>

/**
 * id, name, kind, aliases, role, confidence, [field, start, end] of the cue, naming, broader, mentions × 5 numbers; ground,
 * salience, confidence of the role.
 */
type Row = [
  id: string,
  name: string,
  kind: number,
  aliases: string[],
  role: number,
  confidence: number,
  cue: [field: number, start: number, end: number] | null,
  named: number,
  broader: [id: string, source: number][],
  mentions: number[],
  /** Null or left out where there is a cue. */
  ground?: number | null,
  /** Left out where an older version wrote it. */
  salience?: number,
  roleConfidence?: number,
]

const NAMED = ['lexicon', 'expansion', 'surface'] as const
const SOURCES = ['lexicon', 'name'] as const

export function writeFactsText(findings: readonly Finding[]): string {
  const rows = findings.map(toRow)
  return JSON.stringify(rows)
}

/** How the finding of a concept begins in the text of a paper's facts. */
export const signOfFinding = (id: string): string => `[${JSON.stringify(id)},`

function toRow(finding: Finding): Row {
  const row: Row = [
    finding.id,
    finding.name,
    KINDS.indexOf(finding.kind),
    finding.aliases,
    ROLES.indexOf(finding.role),
    finding.confidence,
    finding.cue ? [FIELDS.indexOf(finding.cue.field), finding.cue.start, finding.cue.end] : null,
    NAMED.indexOf(finding.named),
    finding.broader.map(({ id, source }) => [id, SOURCES.indexOf(source)]),
    finding.mentions.flatMap((mention) => [
      FIELDS.indexOf(mention.field),
      mention.start,
      mention.end,
      mention.sentenceStart,
      mention.sentenceEnd,
    ]),
  ]
  const { ground, salience, roleConfidence } = finding
  const groundAt = ground ? GROUNDS.indexOf(ground) : null
  if (salience !== undefined) row.push(groundAt, salience)
  else if (groundAt !== null) row.push(groundAt)
  if (salience !== undefined && roleConfidence !== undefined) row.push(roleConfidence)
  return row
}

/** Undefined where they can't be read, or are of another text. */
export function parseFactsText(stored: string, text: PaperText): Finding[] | undefined {
  try {
    const rows = JSON.parse(stored) as Row[]
    return rows.map((row) => toFinding(row, text))
  } catch {
    return undefined
  }
}

function toFinding(row: Row, text: PaperText): Finding {
  const [id, name, kind, aliases, role, confidence, cue, named, broader, mentions, ground, salience, roleConfidence] =
    row
  const finding: Finding = {
    id,
    name,
    kind: at(KINDS, kind),
    aliases,
    role: at(ROLES, role),
    confidence,
    named: at(NAMED, named),
    broader: broader.map(([wider, source]) => ({ id: wider, source: at(SOURCES, source) })),
    mentions: toMentions(mentions, text),
  }
  if (cue) {
    const field = at(FIELDS, cue[0])
    finding.cue = { field, start: cue[1], end: cue[2], text: slice(text[field], cue[1], cue[2]) }
  }
  if (ground != null) finding.ground = at(GROUNDS, ground)
  if (salience !== undefined) finding.salience = salience
  if (roleConfidence !== undefined) finding.roleConfidence = roleConfidence
  return finding
}

function toMentions(flat: number[], text: PaperText): Mention[] {
  const mentions: Mention[] = []
  for (let i = 0; i + 4 < flat.length; i += 5) {
    const [field, start, end, sentenceStart, sentenceEnd] = flat.slice(i, i + 5) as [
      number,
      number,
      number,
      number,
      number,
    ]
    const name = at(FIELDS, field)
    mentions.push({ field: name, start, end, text: slice(text[name], start, end), sentenceStart, sentenceEnd })
  }
  return mentions
}

function slice(text: string, start: number, end: number): string {
  if (start >= end || end > text.length) throw new Error(`no words at ${start}–${end}`)
  return text.slice(start, end)
}

function at<T>(table: readonly T[], index: number): T {
  const entry = table[index]
  if (entry === undefined) throw new Error(`no entry ${index} in ${table.join(', ')}`)
  return entry
}

/** Promise 1: no link without evidence. @throws StoreError FAILED for a mention that isn't its slice of the text. */
export function checkEvidence(paperId: string, findings: readonly Finding[], text: PaperText): void {
  for (const finding of findings) {
    const wrong = finding.mentions.find((mention) => !isExact(mention, text))
    const cue = finding.cue
    const wrongCue = cue && text[cue.field].slice(cue.start, cue.end) !== cue.text
    if (!wrong && !wrongCue && finding.mentions.length > 0) continue
    const where = wrong
      ? `“${wrong.text}” at ${wrong.field} ${wrong.start}–${wrong.end}`
      : 'its cue, or it has no mention'
    throw new StoreError(
      'FAILED',
      `Evidence must be an exact slice of its paper: ${paperId}, concept ${finding.id}, ${where}. Extract the paper again.`,
    )
  }
}

const isExact = (mention: Mention, text: PaperText): boolean =>
  mention.start < mention.end &&
  text[mention.field].slice(mention.start, mention.end) === mention.text &&
  mention.sentenceStart <= mention.start &&
  mention.sentenceEnd >= mention.end &&
  mention.sentenceEnd <= text[mention.field].length
