/**
 * A field of BibTeX as plain text. Most fields are plain or nearly so and are decoded here; commands beyond that are left to
 * @retorquere/bibtex-parser, which knows TeX well but takes its time.
 */
import { decodeTex } from '@/ingest/read/tex'

export async function bibtexText(value: string): Promise<string> {
  const { text, isPlain } = decodeTex(value)
  return isPlain ? text : ((await byLibrary(value)) ?? text)
}

/** Of a field that holds a name, a number or an address: nothing but the usual escapes. */
export const bibtexValue = (value: string): string => decodeTex(value).text

async function byLibrary(value: string): Promise<string | undefined> {
  try {
    const { parse } = await import('@retorquere/bibtex-parser')
    const options = { sentenceCase: false, unabbreviate: false, english: false } as const
    const [entry] = parse(`@article{k, abstract = {${value}}}`, options).entries
    const text = entry?.fields.abstract
    return typeof text === 'string' && text ? text : undefined
  } catch {
    return undefined
  }
}
