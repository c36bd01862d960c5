/** Papers by what their abstracts say: each is read through, which takes milliseconds for thousands and keeps nothing. */
import type { CypherDriver } from '@/lib/store/driver'
import type { Saying } from '@/lib/store/graph-store'
import { papersSaying } from '@/lib/store/queries/saying'
import { flag, text } from '@/lib/store/row'

/** Beyond these, words of a long text are not looked for. */
const MOST_WORDS = 20

export async function askSaying(driver: CypherDriver, typed: string): Promise<Saying> {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  if (words.length === 0) return { ids: [], verbatim: 0 }
  const params = Object.fromEntries(words.map((word, at) => [`w${at}`, word]))
  const rows = await driver.read(papersSaying(words.length), { ...params, phrase: words.join(' ') })
  return { ids: rows.map((row) => text(row, 'id')), verbatim: rows.filter((row) => flag(row, 'verbatim')).length }
}
