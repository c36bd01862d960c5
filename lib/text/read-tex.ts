/**
 * What people see of a stored text: TeX said in plain signs, `$\epsilon$-greedy` → `ε-greedy`, `K\"ohler` → `Köhler`,
 * `$O(\sqrt{T})$` → `O(√T)`. The stored text stays, as the places of mentions refer to it; {@link Readable.span} moves them.
 */
import type { Readable } from './pen'
import { ProseReader } from './prose-reader'

export type { Readable } from './pen'

/** In time linear in the text, whatever stands in it; a text without backslash and dollar is itself. */
export function readTex(text: string): Readable {
  if (!/[\\$]/.test(text)) return { text, span: (start, end) => ({ start, end }) }
  return new ProseReader(text).read()
}

/** A title or name as people read it. */
export const readable = (text: string): string => readTex(text).text
