/** Papers made up from planted topics: concepts of a topic by Zipf's law, a few hubs that all share, some of their own. */
import type { FindingFacts, PaperFacts } from '@/lib/derive/paper-facts'
import { randomFrom } from '@/lib/graph/random'
import { KINDS, ROLES } from '@/lib/model/concept'

const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo xu za'.split(' ')

/** A name of two words that no other number gives. */
function nameOf(number: number): string {
  const word = (value: number): string => {
    let text = ''
    for (let rest = value + 16; rest > 0; rest = Math.floor(rest / 16)) text += SYLLABLES[rest % 16]
    return text
  }
  return `${word(number)} ${word(number * 7 + 3)}`
}

export function plantPapers(count: number): PaperFacts[] {
  const random = randomFrom(count)
  const topics = Math.round(3 * count ** 0.25)
  const perTopic = Math.max(12, Math.round((count * 1.2) / topics))
  const zipf = (size: number): number => Math.min(size - 1, Math.floor(size ** random() - 1))
  let own = 10_000_000
  return Array.from({ length: count }, (_, paper) => {
    const topic = Math.floor(random() * topics)
    const numbers = new Set<number>()
    for (let at = 0; at < 5; at++) numbers.add(1000 + topic * perTopic + zipf(perTopic))
    if (random() < 0.5) numbers.add(1000 + Math.floor(random() * topics) * perTopic + zipf(perTopic))
    numbers.add(zipf(20))
    for (let at = 0; at < 2; at++) numbers.add(own++)
    return { id: `paper:${paper}`, findings: [...numbers].map((number) => toFinding(number, random)) }
  })
}

function toFinding(number: number, random: () => number): FindingFacts {
  const name = nameOf(number)
  const sure = 0.5 + random() / 2
  return {
    id: name.replace(' ', '-'),
    name,
    kind: KINDS[number % 4] ?? 'Method',
    role: ROLES[Math.floor(random() * ROLES.length)] ?? 'uses',
    confidence: sure,
    salience: sure,
    named: 'surface',
    aliases: [],
    forms: [name],
    mentions: 1 + Math.floor(random() * 3),
    inTitle: random() < 0.15,
    broader: [],
  }
}
