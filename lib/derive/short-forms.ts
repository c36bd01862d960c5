/**
 * What short forms stand for, learned from the papers that expand them. A short form that papers expand in two ways is
 * ambiguous: it is listed, never guessed.
 */
import { abbreviates, isShortForm, nameKey } from './name-key'
import { compareText, type PaperFacts } from './paper-facts'

export interface Expansion {
  /** The short form as it is written most. */
  form: string
  /** Group of concept ids that it stands for → papers that say so, most first. */
  meanings: { id: string; papers: number }[]
  /** Papers that write it without expanding it. */
  unexpanded: number
}

/** From this share of the papers that expand a short form, another meaning competes; below it is noise. */
const COMPETING_SHARE = 0.1

/** A short form written bare in more than this many papers for each one that expands it is not taken to be that one. */
const MOST_BARE_PER_EXPANDED = 20

interface Votes {
  forms: Map<string, number>
  meanings: Map<string, number>
  unexpanded: number
}

/** By key of the short form. `groupOf` leads from a concept id to the set of ids it is known to be one with. */
export function learnShortForms(
  papers: readonly PaperFacts[],
  groupOf: (id: string) => string,
): Map<string, Expansion> {
  const votes = new Map<string, Votes>()
  const votesFor = (form: string): Votes => {
    const key = nameKey(form)
    const found: Votes = votes.get(key) ?? { forms: new Map(), meanings: new Map(), unexpanded: 0 }
    votes.set(key, found)
    found.forms.set(form, (found.forms.get(form) ?? 0) + 1)
    return found
  }
  for (const paper of papers) {
    const expandedHere = new Set<string>()
    for (const finding of paper.findings) {
      if (isShortForm(finding.name)) continue
      const shorts = new Set([...finding.forms, ...finding.aliases].filter(isShortForm))
      for (const form of shorts) {
        if (!abbreviates(form, finding.name)) continue
        const group = groupOf(finding.id)
        const said = `${nameKey(form)} ${group}`
        if (expandedHere.has(said)) continue
        expandedHere.add(said)
        const { meanings } = votesFor(form)
        meanings.set(group, (meanings.get(group) ?? 0) + 1)
      }
    }
    for (const finding of paper.findings) if (isShortForm(finding.name)) votesFor(finding.name).unexpanded++
  }
  const expansions = new Map<string, Expansion>()
  for (const [key, { forms, meanings, unexpanded }] of votes) {
    if (meanings.size === 0) continue
    const [form = key] = [...forms].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([text]) => text)
    const ranked = [...meanings].map(([id, count]) => ({ id, papers: count }))
    ranked.sort((a, b) => b.papers - a.papers || compareText(a.id, b.id))
    expansions.set(key, { form, meanings: ranked, unexpanded })
  }
  return expansions
}

const isPartOf = (part: string, whole: string): boolean => `-${whole}-`.includes(`-${part}-`)

/**
 * The meanings that stand against each other: one where the short form is clear. `chain-of-thought` and
 * `chain-of-thought-prompting` don't compete.
 */
export function competingMeanings({ meanings }: Expansion): Expansion['meanings'] {
  const all = meanings.reduce((sum, meaning) => sum + meaning.papers, 0)
  const most = meanings[0]
  if (!most) return []
  const rivals = meanings.filter(
    ({ id, papers }) => papers >= all * COMPETING_SHARE && !isPartOf(id, most.id) && !isPartOf(most.id, id),
  )
  return [most, ...rivals]
}

/** Group that the short form stands for wherever it is not expanded; undefined where that would be a guess. */
export function meaningOf(expansion: Expansion): string | undefined {
  const [only, rival] = competingMeanings(expansion)
  if (!only || rival) return undefined
  return expansion.unexpanded <= only.papers * MOST_BARE_PER_EXPANDED ? only.id : undefined
}
