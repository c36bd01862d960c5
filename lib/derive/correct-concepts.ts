/**
 * A person's corrections over what the papers say. An entry means the concept that its id leads to, so that it holds as
 * well when later papers give that another id; whoever takes the entry out has what was there before.
 */
import { compareText } from '@/lib/model/compare-text'
import type { Correction, Corrections } from '@/lib/model/correction'
import type { AmbiguousForm, CorpusConcept, CorpusConcepts } from './concepts'
import { nameKey } from './name-key'

export function correctConcepts(resolved: CorpusConcepts, corrections: Corrections): CorpusConcepts {
  if (corrections.size === 0) return resolved
  const said = meant(resolved, corrections)
  const successors = new Map(resolved.successors)
  const merged = new Map<string, CorpusConcept[]>()
  for (const concept of resolved.concepts) {
    const end = endOf(concept.id, said)
    if (said.get(end)?.reject) successors.set(concept.id, null)
    else if (end !== concept.id) {
      successors.set(concept.id, end)
      merged.set(end, [...(merged.get(end) ?? []), concept])
    }
  }
  for (const [from, to] of resolved.successors) if (to !== null) successors.set(from, ledOn(to, successors))
  const concepts = resolved.concepts
    .filter(({ id }) => !successors.has(id))
    .map((concept) => corrected(concept, merged.get(concept.id) ?? [], said.get(concept.id)))
  return { concepts, successors, ambiguous: stillAmbiguous(resolved.ambiguous, successors) }
}

/** By id of the concept that an entry means: of several entries that of its own id, then the first in order of ids. */
function meant({ concepts, successors }: CorpusConcepts, corrections: Corrections): Map<string, Correction> {
  const byId = new Set(concepts.map(({ id }) => id))
  const idOf = (id: string): string | null | undefined => (byId.has(id) ? id : successors.get(id))
  const entries = [...corrections].sort(([a], [b]) => Number(byId.has(b)) - Number(byId.has(a)) || compareText(a, b))
  const said = new Map<string, Correction>()
  for (const [asked, correction] of entries) {
    const id = idOf(asked)
    if (id == null || said.has(id)) continue
    const merge = correction.merge === undefined ? undefined : idOf(correction.merge)
    // What papers don't speak of waits for one that does; what they say is one already need not be joined.
    if (correction.merge !== undefined && (merge == null || merge === id)) continue
    said.set(id, { ...correction, merge: merge ?? undefined })
  }
  return said
}

/** Of a ring, which no file says but papers can make of it, the first in order of ids. */
function endOf(id: string, said: ReadonlyMap<string, Correction>): string {
  const way = [id]
  for (let at = said.get(id)?.merge; at !== undefined; at = said.get(at)?.merge) {
    if (way.includes(at)) return way.slice(way.indexOf(at)).sort(compareText)[0]!
    way.push(at)
  }
  return way.at(-1)!
}

const ledOn = (id: string, successors: CorpusConcepts['successors']): string | null => {
  const next = successors.get(id)
  return next === undefined ? id : next
}

/** Found under its former names, too. The key stays: it tells which names of new papers mean it. */
function corrected(concept: CorpusConcept, others: CorpusConcept[], said: Correction | undefined): CorpusConcept {
  if (others.length === 0 && !said) return concept
  const name = said?.name ?? concept.name
  const all = [concept, ...others]
  const seen = new Set([nameKey(name)])
  const aliases: string[] = []
  for (const alias of [...all.map((each) => each.name), ...all.flatMap((each) => each.aliases)]) {
    const key = nameKey(alias)
    if (seen.has(key)) continue
    seen.add(key)
    aliases.push(alias)
  }
  return { ...concept, name, kind: said?.kind ?? concept.kind, aliases }
}

function stillAmbiguous(forms: readonly AmbiguousForm[], successors: CorpusConcepts['successors']): AmbiguousForm[] {
  return forms.flatMap(({ form, meanings }) => {
    const papersOf = new Map<string, number>()
    for (const { id, papers } of meanings) {
      const now = ledOn(id, successors)
      if (now !== null) papersOf.set(now, (papersOf.get(now) ?? 0) + papers)
    }
    const left = [...papersOf].map(([id, papers]) => ({ id, papers }))
    return left.length > 1 ? [{ form, meanings: left }] : []
  })
}
