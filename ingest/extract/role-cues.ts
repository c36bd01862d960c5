/** The words by which a paper says what it does with a concept; shown as the reason of a role. */
import type { Role } from '@/lib/model/concept'
import type { Cue } from '@/lib/model/facts'
import type { Occurrence } from './candidate'
import { type Doc, fieldOf } from './doc'

const cueWords = (text: string): Set<string> => new Set(text.split(/\s+/))

/** Single words, as they are written. */
export const CUES: Record<Exclude<Role, 'mentions'>, Set<string>> = {
  proposes: cueWords(
    `propose proposes proposed proposing introduce introduces introduced introducing present presents develop develops
    developed developing design designed devise devised call called named dubbed term termed novel new contribute
    release construct formulate`,
  ),
  uses: cueWords(
    `use uses used using via with through by apply applies applied applying employ employs employed employing leverage
    leverages leveraging utilize utilizes utilizing based adopt adopts adopting combine combines combining extend extends
    extending build builds built exploit exploits exploiting incorporate incorporating integrate integrating train trained`,
  ),
  addresses: cueWords(
    `address addresses addressing tackle tackles tackling solve solves solving problem problems challenge challenges
    challenging task tasks for study studies studying consider considers investigate investigates improve improves
    improving enable enables enabling in toward towards achieve mitigate alleviate reduce`,
  ),
  evaluates_on: cueWords(
    `evaluate evaluates evaluated evaluating evaluation experiment experiments experimental test tested tests testing on
    benchmark benchmarks dataset datasets results validate validated demonstrate demonstrated measured terms in across
    performance simulation simulations environments`,
  ),
  compares_to: cueWords(
    `compare compared comparing comparison outperform outperforms outperforming outperformed than baseline baselines over
    versus vs against unlike surpass surpasses surpassing better existing exceeds state-of-the-art`,
  ),
}

const BITS = new Map<string, number>()
Object.values(CUES).forEach((words, k) => {
  for (const word of words) BITS.set(word, (BITS.get(word) ?? 0) | (1 << k))
})
const GROUP_OF = Object.fromEntries(Object.keys(CUES).map((role, group) => [role, group])) as Record<Role, number>

/** Bit k is set where the word is a cue of the k-th role of CUES. */
export const cuesOf = (word: string): number => BITS.get(word) ?? 0

const REACH = 10

/** The nearest word before (or, close by, after) a mention that speaks for the role. */
export function findCue(doc: Doc, role: Role, occurrences: Occurrence[]): Cue | undefined {
  if (role === 'mentions') return undefined
  const bit = 1 << GROUP_OF[role]
  let best = -1
  let least = Infinity
  for (let i = 0; i < occurrences.length; i++) {
    const { first, last } = occurrences[i]!
    const sentence = doc.sentences[doc.sentenceOf[first]!]!
    for (let token = Math.max(sentence.first, first - REACH); token < Math.min(sentence.last, last + 4); token++) {
      if (token >= first && token < last) continue
      if ((doc.words[token]!.cues & bit) === 0) continue
      const distance = token < first ? first - token : 2 + 2 * (token - last + 1)
      if (distance >= least) continue
      best = token
      least = distance
    }
  }
  return best < 0 ? undefined : toCue(doc, best)
}

/** A cue takes a `we` before it along: `we propose`. */
function toCue(doc: Doc, token: number): Cue {
  const first = /^(we|is|are|in|to)$/i.test(doc.words[token - 1]?.raw ?? '') ? token - 1 : token
  const from = doc.sentenceOf[first] === doc.sentenceOf[token] ? first : token
  const field = fieldOf(doc, token)
  const [start, end] = [doc.starts[from]!, doc.ends[token]!]
  return { field, start, end, text: doc.paper[field].slice(start, end) }
}
