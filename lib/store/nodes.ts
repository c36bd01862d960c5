/** Rows of an answer as the nodes, links and proofs of lib/model. */
import { KINDS, type Kind, ROLES, type Role, relationshipType } from '@/lib/model/concept'
import { FIELDS, type Field, GROUNDS, type Mention, salienceOf } from '@/lib/model/facts'
import type { Cluster, ConceptNode, PaperNode, RoleEdge } from '@/lib/model/graph'
import type { Evidence, Proof } from '@/lib/model/page'
import type { CypherRow } from './driver'
import { StoreError } from './errors'
import type { PaperText } from './facts-text'
import { defined, ifReadable, number, numbers, optionalNumber, optionalText, text, texts } from './row'

function oneOf<T extends string>(table: readonly T[], value: string): T {
  const found = table.find((entry) => entry === value)
  if (found !== undefined) return found
  const message = `The store holds “${value}” where one of ${table.join(', ')} belongs. Run: npx concordance rebuild.`
  throw new StoreError('DAMAGED', message)
}

const ROLE_OF_TYPE: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [relationshipType(role), role]))

export const toRole = (type: string): Role => ROLE_OF_TYPE.get(type) ?? oneOf(ROLES, type)
export const toKind = (kind: string): Kind => oneOf(KINDS, kind)
const toField = (field: string): Field => oneOf(FIELDS, field)

export const strengthOf = (role: Role): number => ROLES.indexOf(role)

/** One that has none is called by its id. */
export const toTitle = (row: CypherRow): string => ifReadable(text, row, 'title') || text(row, 'id')

/** Its two texts, which proofs are sentences of. */
export const toPaperText = (row: CypherRow): PaperText => ({
  title: ifReadable(text, row, 'title') ?? '',
  abstract: ifReadable(text, row, 'abstract') ?? '',
})

export const toPaperNode = (row: CypherRow): PaperNode =>
  defined({
    id: text(row, 'id'),
    title: toTitle(row),
    year: ifReadable(optionalNumber, row, 'year'),
    concepts: optionalNumber(row, 'concepts') ?? 0,
    x: optionalNumber(row, 'x'),
    y: optionalNumber(row, 'y'),
    cluster: optionalText(row, 'cluster'),
  })

export const toConceptNode = (row: CypherRow): ConceptNode =>
  defined({
    id: text(row, 'id'),
    name: text(row, 'name'),
    kind: toKind(text(row, 'kind')),
    papers: number(row, 'papers'),
    x: optionalNumber(row, 'x'),
    y: optionalNumber(row, 'y'),
    cluster: optionalText(row, 'cluster'),
  })

export const toCluster = (row: CypherRow): Cluster => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  papers: number(row, 'papers'),
  concepts: number(row, 'concepts'),
  color: number(row, 'color'),
})

/** A link that an older version wrote says only how sure it is. */
export function toStrength(row: CypherRow): Pick<RoleEdge, 'confidence' | 'salience'> {
  const confidence = number(row, 'confidence')
  return { confidence, salience: salienceOf({ confidence, salience: optionalNumber(row, 'salience') }) }
}

export const toRoleEdge = (row: CypherRow): RoleEdge => ({
  paper: text(row, 'paper'),
  concept: text(row, 'concept'),
  role: toRole(text(row, 'type')),
  ...toStrength(row),
  count: number(row, 'count'),
})

function toMentions(row: CypherRow): Mention[] {
  const [starts, ends, surfaces] = [numbers(row, 'start'), numbers(row, 'end'), texts(row, 'text')]
  const [sentenceStarts, sentenceEnds] = [numbers(row, 'sentenceStart'), numbers(row, 'sentenceEnd')]
  return texts(row, 'field').map((field, i) => ({
    field: toField(field),
    start: starts[i] ?? 0,
    end: ends[i] ?? 0,
    text: surfaces[i] ?? '',
    sentenceStart: sentenceStarts[i] ?? 0,
    sentenceEnd: sentenceEnds[i] ?? 0,
  }))
}

export function toEvidence(row: CypherRow): Evidence {
  const evidence: Evidence = {
    role: toRole(text(row, 'type')),
    ...toStrength(row),
    mentions: toMentions(row),
  }
  const roleConfidence = optionalNumber(row, 'roleConfidence')
  if (roleConfidence !== undefined) evidence.roleConfidence = roleConfidence
  const cueField = optionalText(row, 'cueField')
  if (!cueField) {
    const ground = optionalText(row, 'ground')
    return ground ? { ...evidence, ground: oneOf(GROUNDS, ground) } : evidence
  }
  const cue = { start: number(row, 'cueStart'), end: number(row, 'cueEnd'), text: text(row, 'cueText') }
  return { ...evidence, cue: { field: toField(cueField), ...cue } }
}

/** The mention whose sentence holds the cue says most, then the first in the abstract, then the title's. */
export function bestMention({ cue, mentions }: Evidence): Mention {
  const withCue = mentions.find(
    ({ field, sentenceStart, sentenceEnd }) =>
      cue && field === cue.field && sentenceStart <= cue.start && cue.end <= sentenceEnd,
  )
  const best = withCue ?? mentions.find(({ field }) => field === 'abstract') ?? mentions[0]
  if (best) return best
  throw new StoreError('DAMAGED', 'The store holds a link without a mention. Run: npx concordance doctor --fix.')
}

export function toSentence(evidence: Evidence, paper: PaperText): Pick<Proof, 'sentence' | 'sentenceStart' | 'field'> {
  const { field, sentenceStart, sentenceEnd } = bestMention(evidence)
  return { sentence: paper[field].slice(sentenceStart, sentenceEnd), sentenceStart, field }
}
