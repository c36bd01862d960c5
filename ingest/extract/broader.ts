/** Wider concepts of a concept: what the lexicon says, else what its name says (`offline RL` is a kind of `RL`). */
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Kind } from '@/lib/model/concept'
import type { Broader } from '@/lib/model/facts'
import type { Naming } from './name-concept'
import { GENERIC_HEADS } from './stop-words'

/** What these begin is another thing, not a kind of what follows: `semi-supervised learning`, `non-convex optimization`. */
const TURNING = new Set(
  'non un self semi weakly quasi pseudo anti multi cross inter intra co sub super meta'.split(' '),
)

/** From these on, a name has no tail that is its kind: `mixture of experts` is no expert. */
const ENDING = new Set('of for and the in to with on from by as a an or'.split(' '))

/** `own` are the paper's concepts, id by key; a name gives a wider one only where that is a concept already. */
export function findBroader(
  { key, entry }: Naming,
  { id, kind }: { id: string; kind: Kind },
  lexicon: Lexicon,
  own: ReadonlyMap<string, string>,
): Broader[] {
  if (entry && entry.broader.length > 0) return entry.broader.map((wider) => ({ id: wider, source: 'lexicon' }))
  const words = key.split(' ')
  for (let from = 1; from < words.length; from++) {
    const tail = words.slice(from).join(' ')
    if (words.length - from === 1 && GENERIC_HEADS.has(tail)) return []
    if (ENDING.has(words[from]!)) return []
    if (TURNING.has(words[from - 1]!)) continue
    const wider = namedBy(lexicon, tail, kind) ?? own.get(tail)
    if (wider && wider !== id && !isBelow(lexicon, wider, id)) return [{ id: wider, source: 'name' }]
  }
  return []
}

/**
 * The entry of that kind whose name the tail is. An alias of one word is a short way to say it that means another thing behind
 * other words: the alignment of proteins is not AI alignment.
 */
function namedBy(lexicon: Lexicon, tail: string, kind: Kind): string | undefined {
  const entry = lexicon.find(tail, tail)
  if (entry?.kind !== kind) return undefined
  return tail.includes(' ') || entry.key === tail ? entry.id : undefined
}

/** Whether the lexicon already has `id` among the wider ones of `wider`: then the link would close a circle. */
function isBelow(lexicon: Lexicon, wider: string, id: string, depth = 0): boolean {
  const entry = lexicon.get(wider)
  if (!entry || depth > 12) return false
  return entry.broader.some((above) => above === id || isBelow(lexicon, above, id, depth + 1))
}
