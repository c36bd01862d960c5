/**
 * Scores extracted concepts against gold, paper by paper. A predicted concept matches a gold one when its name, or a
 * surface form that it was found as, normalises to the gold name or an alias. Each gold concept can be matched once: two
 * nodes for one concept are one hit and one split. Matching an optional gold concept neither helps nor hurts.
 */
import { normalize } from '@/ingest/extract/words/normalize'
import { KINDS, type Kind, type Role } from '@/lib/model/concept'
import { salienceOf } from '@/lib/model/facts'
import type { Gold, GoldConcept } from './gold'

/** What scoring needs of a finding. */
export interface Predicted {
  name: string
  kind: Kind
  role: Role
  confidence: number
  salience?: number | undefined
  mentions: { text: string }[]
}

export type Outcome = 'hit' | 'optional' | 'split' | 'wrong'

export interface Judged {
  predicted: Predicted
  outcome: Outcome
  gold?: GoldConcept
}

export interface PaperScore {
  id: string
  judged: Judged[]
  missed: GoldConcept[]
}

interface Slot {
  gold: GoldConcept
  forms: Set<string>
  taken: boolean
}

export function scorePaper({ id, concepts }: Gold, predicted: Predicted[]): PaperScore {
  const slots = concepts.map((gold) => ({
    gold,
    forms: new Set([gold.name, ...gold.aliases].map(normalize)),
    taken: false,
  }))
  const order = [...predicted].sort((a, b) => b.confidence - a.confidence)
  const judged = order.map((one): Judged => {
    const matching = matchingSlots(one, slots)
    const free = matching.find(({ taken }) => !taken)
    if (!free) return { predicted: one, outcome: matching.length > 0 ? 'split' : 'wrong' }
    free.taken = true
    return { predicted: one, outcome: free.gold.level === 'core' ? 'hit' : 'optional', gold: free.gold }
  })
  const missed = slots.filter(({ gold, taken }) => !taken && gold.level === 'core').map(({ gold }) => gold)
  return { id, judged, missed }
}

/** Name before surface form, core before optional. */
function matchingSlots({ name, mentions }: Predicted, slots: Slot[]): Slot[] {
  const forms = [name, ...mentions.map(({ text }) => text)].map(normalize)
  const rank = ({ forms: own, gold }: Slot) => (own.has(forms[0]!) ? 0 : 2) + (gold.level === 'core' ? 0 : 1)
  return slots.filter(({ forms: own }) => forms.some((form) => own.has(form))).sort((a, b) => rank(a) - rank(b))
}

export interface Summary {
  papers: number
  hits: number
  wrong: number
  split: number
  missed: number
  precision: number
  recall: number
  f1: number
  typedF1: number
  kindAccuracy: number
  roleAccuracy: number
  /** Core concepts and how many of them were found, by the gold's first kind. */
  kinds: Record<Kind, { core: number; found: number }>
}

const ratio = (a: number, b: number): number => (b ? a / b : 0)
const harmonic = (a: number, b: number): number => ratio(2 * a * b, a + b)

export function summarize(scores: PaperScore[]): Summary {
  const judged = scores.flatMap((score) => score.judged)
  const count = (outcome: Outcome) => judged.filter((one) => one.outcome === outcome).length
  const hitList = judged.filter((one) => one.outcome === 'hit')
  const [hits, wrong, split] = [hitList.length, count('wrong'), count('split')]
  const missed = scores.reduce((sum, score) => sum + score.missed.length, 0)
  const typed = hitList.filter(({ gold, predicted }) => gold!.types.includes(predicted.kind)).length
  const roles = hitList.filter(({ gold, predicted }) => gold!.role.includes(predicted.role)).length
  const [precision, recall] = [ratio(hits, hits + wrong + split), ratio(hits, hits + missed)]
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, { core: 0, found: 0 }])) as Summary['kinds']
  for (const { gold } of hitList) {
    kinds[gold!.types[0]!].core++
    kinds[gold!.types[0]!].found++
  }
  for (const { missed: list } of scores) for (const gold of list) kinds[gold.types[0]!].core++
  return {
    papers: scores.length,
    hits,
    wrong,
    split,
    missed,
    precision,
    recall,
    f1: harmonic(precision, recall),
    typedF1: harmonic(ratio(typed, hits + wrong + split), ratio(typed, hits + missed)),
    kindAccuracy: ratio(typed, hits),
    roleAccuracy: ratio(roles, hits),
    kinds,
  }
}

/** One row of a reliability table: of the predictions with a confidence, or a salience, from `from` to `to`, what share was right. */
export interface Reliability {
  from: number
  to: number
  count: number
  /** The mean of what was said. */
  said: number
  /** Share that matched a core concept. */
  right: number
}

const BINS = 10

/**
 * Confidence says whether something is a concept, so optional ones, which match and yet need not be listed, are left out; salience
 * says whether experts would list it, so they count as not listed. What has no salience has its confidence's.
 */
export function reliability(scores: PaperScore[], of: 'confidence' | 'salience' = 'confidence'): Reliability[] {
  const rows = Array.from({ length: BINS }, (_, i) => ({
    from: i / BINS,
    to: (i + 1) / BINS,
    count: 0,
    said: 0,
    right: 0,
  }))
  for (const { predicted, outcome } of scores.flatMap((score) => score.judged)) {
    if (outcome === 'optional' && of === 'confidence') continue
    const said = of === 'salience' ? salienceOf(predicted) : predicted.confidence
    const row = rows[Math.min(BINS - 1, Math.floor(said * BINS))]!
    row.count++
    row.said += said
    if (outcome === 'hit') row.right++
  }
  return rows
    .filter(({ count }) => count > 0)
    .map((row) => ({ ...row, said: row.said / row.count, right: row.right / row.count }))
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5)

/** The figures as lines of text: recall by kind, counts, scores. */
export function formatSummary(summary: Summary): string[] {
  const { papers, hits, wrong, split, missed, kinds } = summary
  return [
    ...KINDS.map((kind) => {
      const { core, found } = kinds[kind]
      return `recall ${kind.padEnd(10)} ${percent(ratio(found, core))}  (${found}/${core})`
    }),
    `papers ${papers}; hits ${hits}, wrong ${wrong}, split ${split}, missed ${missed}`,
    `precision ${percent(summary.precision)}  recall ${percent(summary.recall)}  F1 ${percent(summary.f1)}  ` +
      `typed F1 ${percent(summary.typedF1)}  kind accuracy ${percent(summary.kindAccuracy)}  ` +
      `role accuracy ${percent(summary.roleAccuracy)}`,
  ]
}

/** What goes wrong, by kind and share; of the concepts found, which roles are taken for which. */
export function formatErrors(scores: PaperScore[]): string[] {
  const { hits, wrong, split, missed, kindAccuracy, roleAccuracy } = summarize(scores)
  const errors = wrong + split + missed
  const share = (count: number, of: number) => `${count} (${Math.round(100 * ratio(count, of))} %)`
  const confusions = new Map<string, number>()
  for (const { gold, predicted } of scores.flatMap((score) => score.judged)) {
    if (gold?.level !== 'core' || gold.role.includes(predicted.role)) continue
    const confusion = `${predicted.role} for ${gold.role[0]}`
    confusions.set(confusion, (confusions.get(confusion) ?? 0) + 1)
  }
  const roleErrors = [...confusions.values()].reduce((sum, count) => sum + count, 0)
  const worst = [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 3)
  return [
    `errors: not found ${share(missed, errors)}, no concept ${share(wrong, errors)}, one concept as two ${share(split, errors)}`,
    `of ${hits} found: kind wrong ${percent(1 - kindAccuracy).trim()} %, role wrong ${percent(1 - roleAccuracy).trim()} %`,
    `wrong roles: ${worst.map(([confusion, count]) => `${confusion} ${share(count, roleErrors)}`).join(', ')}`,
  ]
}

export function formatReliability(scores: PaperScore[]): string[] {
  return [...formatTable('confidence', scores), ...formatTable('salience', scores)]
}

function formatTable(of: 'confidence' | 'salience', scores: PaperScore[]): string[] {
  const bar = (share: number) => '█'.repeat(Math.round(share * 30))
  return [
    `${of.padEnd(10)}  predicted  right  count`,
    ...reliability(scores, of).map(({ from, to, count, said, right }) => {
      const range = `${from.toFixed(1)}–${to.toFixed(1)}`
      return `${range.padEnd(10)}  ${percent(said)}     ${percent(right)}  ${String(count).padStart(5)}  ${bar(right)}`
    }),
  ]
}
