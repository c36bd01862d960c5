/** Component `assemble`: concepts become findings with name, id, aliases and evidence. */

import { findBroader } from '@/ingest/extract/names/broader'
import { namesMore, placesOf, toMention } from '@/ingest/extract/names/mentions'
import { type Naming, nameConcept } from '@/ingest/extract/names/name-concept'
import { plainName, surfaceOf } from '@/ingest/extract/names/surface'
import type { CapitalShare } from '@/ingest/extract/names/write-name'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Finding } from '@/lib/model/facts'
import { joinWords } from '@/lib/model/join-words'
import { oneWording } from '@/lib/model/one-wording'
import { slug } from '@/lib/model/slug'
import type { Concept } from './candidate'
import type { Doc } from './doc'

export interface AssembleOptions {
  lexicon: Lexicon
  capitalShare: CapitalShare
  explain: boolean
}

export function assembleFindings(doc: Doc, { lexicon, capitalShare, explain }: AssembleOptions): void {
  const named = mergeById(doc, (concept) => nameConcept(doc, concept, lexicon, capitalShare))
  const own = new Map(named.map(({ naming, id }) => [naming.key, id]))
  const concepts = named.map(({ concept }) => concept)
  const places = named.length === doc.concepts.length ? concepts.map((one) => one.places) : placesOf(doc, concepts)
  doc.findings = named.map(({ concept, naming, id }, i) => ({
    id,
    name: naming.name,
    kind: concept.kind,
    aliases: aliasesOf(doc, concept, naming),
    role: concept.role,
    roleConfidence: round(concept.roleShare),
    confidence: round(concept.confidence),
    salience: round(concept.salience),
    ...(concept.cue && { cue: concept.cue }),
    ...(concept.ground && { ground: concept.ground }),
    named: naming.named,
    broader: findBroader(naming, { id, kind: concept.kind }, lexicon, own),
    mentions: places[i]!.map((place) => toMention(doc, place)),
    ...(explain && { why: concept.why }),
  })) satisfies Finding[]
}

/** To three digits. */
const round = (share: number): number => Math.round(share * 1000) / 1000

interface Named {
  concept: Concept
  naming: Naming
  id: string
}

/**
 * Two concepts whose ids differ in nothing but hyphens or wording are one, unless the lexicon has two entries: the better one
 * takes the other's forms, and the lexicon's name if the other has it.
 */
function mergeById(doc: Doc, name: (concept: Concept) => Naming): Named[] {
  const byId = new Map<string, Named>()
  for (const concept of doc.concepts) {
    const naming = name(concept)
    const id = slug(naming.key)
    const joined = joinWords(oneWording(id.replaceAll('-', ' ')).split(' '))
    const other = byId.get(joined)
    const areTwo = other?.naming.entry !== undefined && naming.entry !== undefined && other.id !== id
    const key = areTwo ? `${joined} ${id}` : joined
    const known = byId.get(key)
    if (known) {
      join(known.concept, concept)
      if (naming.entry) byId.set(key, { concept: known.concept, naming, id })
    } else byId.set(key, { concept, naming, id })
  }
  return [...byId.values()]
}

function join(concept: Concept, other: Concept): void {
  concept.forms.push(...other.forms)
  concept.alike.push(...other.alike)
}

/** A form must be this surely the concept's to be called another name of it. */
const SURE = 0.6

/** Every other writing, each once; those of the text first. */
function aliasesOf(doc: Doc, { forms, alike }: Concept, { name, entry }: Naming): string[] {
  const seen = new Set([name.toLowerCase()])
  const aliases: string[] = []
  const add = (alias: string) => {
    const key = alias.toLowerCase()
    if (seen.has(key) || alias === '') return
    seen.add(key)
    aliases.push(alias)
  }
  const surfaces = new Set<string>()
  forms.forEach((form, i) => {
    if (alike[i]! < SURE || namesMore(doc, form, forms)) return
    for (const { first, last } of form.occurrences) surfaces.add(surfaceOf(doc, first, last))
  })
  for (const surface of surfaces) add(plainName(surface))
  if (!entry) return aliases
  entry.aliases.forEach(add)
  add(entry.name)
  return aliases
}
