/** A paper's facts without its text: all that lib/derive needs of a reading, small enough to hold a whole corpus. */
import type { Kind, Role } from '@/lib/model/concept'
import { type Broader, type Facts, salienceOf } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'

export interface FindingFacts {
  id: string
  name: string
  kind: Kind
  role: Role
  confidence: number
  salience: number
  named: 'lexicon' | 'expansion' | 'surface'
  aliases: readonly string[]
  /** Distinct surface forms, as they stand in the text. */
  forms: readonly string[]
  /** Number of mentions, and whether one of them stands in the title. */
  mentions: number
  inTitle: boolean
  broader: readonly Broader[]
}

export interface PaperFacts {
  id: string
  findings: FindingFacts[]
}

export function toPaperFacts(paper: Pick<Paper, 'id'>, facts: Facts): PaperFacts {
  const findings = facts.concepts.map((finding) => ({
    id: finding.id,
    name: finding.name,
    kind: finding.kind,
    role: finding.role,
    confidence: finding.confidence,
    salience: salienceOf(finding),
    named: finding.named,
    aliases: finding.aliases,
    forms: [...new Set(finding.mentions.map((mention) => mention.text))],
    mentions: finding.mentions.length,
    inTitle: finding.mentions.some((mention) => mention.field === 'title'),
    broader: finding.broader,
  }))
  return { id: paper.id, findings }
}
