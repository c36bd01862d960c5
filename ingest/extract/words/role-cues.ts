/** Words by which a paper says what it does with a concept, as the classifier counts them; those shown are `telling-words.ts`'s. */
import type { Role } from '@/lib/model/concept'

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

/** Bit k is set where the word is a cue of the k-th role of CUES. */
export const cuesOf = (word: string): number => BITS.get(word) ?? 0
