/**
 * Wider concepts of a concept: what the lexicon says, else what its name says (`offline RL` is a kind of `RL`, `YOLOv8` of
 * `YOLO`).
 */

import { conceptKey } from '@/ingest/extract/words/normalize'
import { GENERIC_HEADS } from '@/ingest/extract/words/stop-words'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Kind } from '@/lib/model/concept'
import type { Broader } from '@/lib/model/facts'
import { isWide } from '@/lib/model/wide-words'
import { makesKind, withoutVersion } from '@/lib/model/wider-name'
import type { Naming } from './name-concept'

/** What these begin is another thing, not a kind of what follows: `semi-supervised learning`, `non-convex optimization`. */
const TURNING = new Set(
  'non un self semi weakly quasi pseudo anti multi cross inter intra co sub super meta'.split(' '),
)

/** From these on, a name has no tail that is its kind: `mixture of experts` is no expert. */
const ENDING = new Set('of for and the in to with on from by as a an or'.split(' '))

/** `own` are the paper's concepts, id by key; a name gives a wider one only where that is a concept already. */
export function findBroader(
  { name, key, entry }: Naming,
  { id, kind }: { id: string; kind: Kind },
  lexicon: Lexicon,
  own: ReadonlyMap<string, string>,
): Broader[] {
  if (entry && entry.broader.length > 0) return entry.broader.map((wider) => ({ id: wider, source: 'lexicon' }))
  const known = { kind, lexicon, own }
  const wider = familyOf(name, known) ?? headOf(name, key, known)
  return wider && wider !== id && !isBelow(lexicon, wider, id) ? [{ id: wider, source: 'name' }] : []
}

interface Known {
  /** Of the concept whose wider one is looked for. */
  kind: Kind
  lexicon: Lexicon
  own: ReadonlyMap<string, string>
}

/** What the name without its version or size is: `ResNet-101` → ResNet, `Recall@20` → recall@k. */
function familyOf(name: string, { kind, lexicon, own }: Known): string | undefined {
  if (kind === 'Task') return undefined
  for (const stem of withoutVersion(name)) {
    for (const form of [`${stem}@k`, stem]) {
      const entry = lexicon.find(conceptKey(form), form, kind)
      if (entry?.kind === kind) return entry.id
    }
    const id = own.get(conceptKey(stem))
    if (id) return id
  }
  return undefined
}

/** The longest end of the name that is a concept. */
function headOf(name: string, key: string, known: Known): string | undefined {
  const words = key.split(' ')
  const joined = hyphenated(name)
  let tail = key
  for (let from = 1; from < words.length; from++) {
    tail = tail.slice(words[from - 1]!.length + 1)
    if (words.length - from === 1 && (GENERIC_HEADS.has(tail) || isWide(tail))) return undefined
    if (ENDING.has(words[from]!)) return undefined
    if (TURNING.has(words[from - 1]!) || joined.has(`${words[from - 1]} ${words[from]}`)) continue
    if (!makesKind(words.slice(0, from))) continue
    // within one token, only what is known: `EndoVis18-VQA` is no kind of the task that the paper calls VQA
    const wider = namedBy(tail, name, known) ?? (name.includes(' ') ? known.own.get(tail) : undefined)
    if (wider) return wider
  }
  return undefined
}

/** Neighbours that a hyphen makes one word: a vision-language model is no language model. */
function hyphenated(name: string): Set<string> {
  const pairs = new Set<string>()
  if (/^[a-z\d ]*$/i.test(name)) return pairs
  const tokens = name.split(/\s+/)
  // a name of one token is cut at its hyphens: `Mini-ImageNet`
  if (tokens.length < 2) return pairs
  for (const token of tokens) {
    if (/^[a-z\d]*$/i.test(token)) continue
    const parts = conceptKey(token).split(' ')
    for (let i = 1; i < parts.length; i++) pairs.add(`${parts[i - 1]} ${parts[i]}`)
  }
  return pairs
}

/**
 * The entry of that kind whose name the tail is. An alias of one word is a short way to say it that means another thing behind
 * other words: the alignment of proteins is not AI alignment.
 */
function namedBy(tail: string, name: string, { kind, lexicon }: Known): string | undefined {
  // capitals count in names of one word only
  const entry = lexicon.find(tail, name.split(/[\s-]/).at(-1)!, kind)
  if (entry?.kind !== kind) return undefined
  return tail.includes(' ') || entry.key === tail ? entry.id : undefined
}

/** Whether the lexicon already has `id` among the wider ones of `wider`: then the link would close a circle. */
function isBelow(lexicon: Lexicon, wider: string, id: string, depth = 0): boolean {
  const entry = lexicon.get(wider)
  if (!entry || depth > 12) return false
  return entry.broader.some((above) => above === id || isBelow(lexicon, above, id, depth + 1))
}
