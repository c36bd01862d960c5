/**
 * From the facts of a paper to its links: findings whose ids lead to one concept become one link, with the strongest role
 * and all mentions. A pure function of the facts and of where retired ids lead, so links can be moved and moved back.
 */
import { ROLES, type Role } from '@/lib/model/concept'
import { type Cue, FIELDS, type Finding, type Ground, type Mention, salienceOf } from '@/lib/model/facts'
import type { CypherParams, CypherRow } from './driver'
import { optionalText, text } from './row'

/** A retired id → the concept it leads to, null where it is no concept. An id that isn't retired is missing. */
export type Successors = ReadonlyMap<string, string | null>

/** From rows of retired ids. */
export const toSuccessorMap = (rows: readonly CypherRow[]): Successors =>
  new Map(rows.map((row) => [text(row, 'id'), optionalText(row, 'successor') ?? null]))

/** The concept that an id means; null where it is none. */
export function leadsTo(id: string, successors: Successors): string | null {
  const successor = successors.get(id)
  return successor === undefined ? id : successor
}

export interface Link {
  concept: string
  role: Role
  confidence: number
  salience: number
  roleConfidence?: number | undefined
  cue: Cue | undefined
  ground: Ground | undefined
  mentions: Mention[]
  /** The finding that gives a new concept its name and kind until `derive` has seen all papers. */
  named: Finding
}

/** All links of one paper. */
export interface PaperLinks {
  paper: string
  links: Link[]
}

const strength = (role: Role): number => ROLES.indexOf(role)
const byPlace = (a: Mention, b: Mention): number =>
  FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || a.start - b.start || a.end - b.end

/** In order of concept id. */
export function toLinks(findings: readonly Finding[], successors: Successors): Link[] {
  const links = new Map<string, Link>()
  for (const finding of findings) {
    const concept = leadsTo(finding.id, successors)
    if (concept === null) continue
    const { cue, ground } = finding
    const link: Link = {
      ...finding,
      salience: salienceOf(finding),
      concept,
      cue,
      ground,
      mentions: [...finding.mentions],
      named: finding,
    }
    const other = links.get(concept)
    links.set(concept, other ? joined(other, link) : link)
  }
  return [...links.values()].sort((a, b) => (a.concept < b.concept ? -1 : 1))
}

function joined(a: Link, b: Link): Link {
  const [stronger, weaker] = isStronger(b, a) ? [b, a] : [a, b]
  const mentions = [...stronger.mentions, ...weaker.mentions].sort(byPlace)
  return {
    ...stronger,
    confidence: Math.max(a.confidence, b.confidence),
    salience: Math.max(a.salience, b.salience),
    mentions: mentions.filter((mention, i) => i === 0 || byPlace(mentions[i - 1]!, mention) !== 0),
    named: [a.named, b.named].find((finding) => finding.id === a.concept) ?? stronger.named,
  }
}

function isStronger(a: Link, b: Link): boolean {
  if (a.role !== b.role) return strength(a.role) < strength(b.role)
  if (a.confidence !== b.confidence) return a.confidence > b.confidence
  return a.named.id < b.named.id
}

/** Two links that would be stored alike. */
export const isSameLink = (a: Link, b: Link): boolean =>
  a.role === b.role && JSON.stringify(toLinkProperties(a)) === JSON.stringify(toLinkProperties(b))

/** Parallel lists, one entry a mention: a property can't hold maps on Neo4j. */
export function toLinkProperties({ confidence, salience, roleConfidence, cue, ground, mentions }: Link): CypherParams {
  const properties: CypherParams = {
    confidence,
    salience,
    count: mentions.length,
    field: mentions.map((mention) => mention.field),
    start: mentions.map((mention) => mention.start),
    end: mentions.map((mention) => mention.end),
    sentenceStart: mentions.map((mention) => mention.sentenceStart),
    sentenceEnd: mentions.map((mention) => mention.sentenceEnd),
    text: mentions.map((mention) => mention.text),
    ...(roleConfidence !== undefined && { roleConfidence }),
  }
  if (!cue) return ground ? { ...properties, ground } : properties
  return { ...properties, cueField: cue.field, cueStart: cue.start, cueEnd: cue.end, cueText: cue.text }
}

/** How a concept is called before the first `derive`. */
export const toFirstConcept = ({ concept, named }: Link, papers: number): CypherParams => ({
  id: concept,
  name: named.name,
  kind: named.kind,
  aliases: named.aliases,
  papers,
})
