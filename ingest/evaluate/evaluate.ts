/** `concordance evaluate`: the figures of an extraction against a gold file, as lines of text or as an object. */
import type { Facts } from '@/lib/model/facts'
import { parseGold } from './gold'
import { formatReliability, formatSummary, type PaperScore, type Summary, scorePaper, summarize } from './score'

export interface Evaluation {
  summary: Summary
  scores: PaperScore[]
  /** Papers of the gold file that no facts were given for; all their concepts count as missed. */
  withoutFacts: string[]
}

export function evaluateFacts(goldText: string, facts: Iterable<Facts>): Evaluation {
  const byId = new Map([...facts].map((one) => [one.id, one.concepts]))
  const gold = parseGold(goldText)
  const scores = gold.map((paper) => scorePaper(paper, byId.get(paper.id) ?? []))
  return { summary: summarize(scores), scores, withoutFacts: gold.flatMap(({ id }) => (byId.has(id) ? [] : [id])) }
}

/** The table that a person reads; with `worst`, that many papers with what went wrong in each. */
export function formatEvaluation({ summary, scores, withoutFacts }: Evaluation, worst = 0): string[] {
  return [
    ...worstPapers(scores, worst),
    ...formatSummary(summary),
    ...(withoutFacts.length > 0 ? [`no facts for ${withoutFacts.length} of the labelled papers`] : []),
    '',
    ...formatReliability(scores),
  ]
}

function worstPapers(scores: PaperScore[], count: number): string[] {
  const faults = ({ judged, missed }: PaperScore) =>
    missed.length + judged.filter(({ outcome }) => outcome === 'wrong' || outcome === 'split').length
  return [...scores]
    .sort((a, b) => faults(b) - faults(a))
    .slice(0, count)
    .flatMap((score) => {
      const names = (outcome: string) =>
        score.judged.filter((one) => one.outcome === outcome).map((one) => one.predicted.name)
      return [
        score.id,
        `  missed: ${score.missed.map(({ name }) => name).join('; ')}`,
        `  wrong:  ${names('wrong').join('; ')}`,
        `  split:  ${names('split').join('; ')}`,
      ]
    })
}
