/** Wider concepts of a concept: what the lexicon says, else what its name says (`offline RL` is a kind of `RL`). */
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Broader } from '@/lib/model/facts'
import type { Naming } from './name-concept'
import { GENERIC_HEADS } from './stop-words'

/** `own` are the paper's concepts, id by key; a name gives a wider one only where that is a concept already. */
export function findBroader(
  { key, entry }: Naming,
  id: string,
  lexicon: Lexicon,
  own: ReadonlyMap<string, string>,
): Broader[] {
  if (entry && entry.broader.length > 0) return entry.broader.map((wider) => ({ id: wider, source: 'lexicon' }))
  const words = key.split(' ')
  for (let from = 1; from < words.length; from++) {
    const tail = words.slice(from).join(' ')
    if (words.length - from === 1 && GENERIC_HEADS.has(tail)) return []
    if (/^(of|for|and|the|in|to|with|on|from|by|as|a|an|or)$/.test(words[from]!)) return []
    const wider = lexicon.find(tail, tail)?.id ?? own.get(tail)
    if (wider && wider !== id && !isBelow(lexicon, wider, id)) return [{ id: wider, source: 'name' }]
  }
  return []
}

/** Whether the lexicon already has `id` among the wider ones of `wider`: then the link would close a circle. */
function isBelow(lexicon: Lexicon, wider: string, id: string, depth = 0): boolean {
  const entry = lexicon.get(wider)
  if (!entry || depth > 12) return false
  return entry.broader.some((above) => above === id || isBelow(lexicon, above, id, depth + 1))
}
