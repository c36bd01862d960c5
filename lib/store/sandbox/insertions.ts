/** Texts that are put into a statement around what stands in it. */
import type { Token } from './tokens'

export interface Insertion {
  /** Offset in the statement. */
  at: number
  text: string
}

export type Frame = readonly [before: string, behind: string]

export class Insertions {
  readonly all: Insertion[] = []

  /** What is read later is around what was read before: at the same place it opens before it and closes behind it. */
  frame(first: Token, last: Token, [before, behind]: Frame): void {
    this.all.unshift({ at: first.start, text: before })
    this.all.push({ at: last.end, text: behind })
  }

  /** A column without a name is called as it is written, which what is put in would change. Escapes could end the quotes. */
  keepName(text: string, first: Token, last: Token, name: Token | undefined): void {
    if (!this.all.some(({ at }) => at >= first.start && at <= last.end)) return
    const written = (name?.text ?? text.slice(first.start, last.end)).replace(/[`\\]/g, '')
    this.all.push({ at: last.end, text: ` AS \`${written}\`` })
  }
}

/** What goes to the same place stays in its order. */
export function insert(text: string, insertions: readonly Insertion[]): string {
  let whole = ''
  let from = 0
  for (const { at, text: put } of insertions.toSorted((a, b) => a.at - b.at)) {
    whole += text.slice(from, at) + put
    from = at
  }
  return whole + text.slice(from)
}
