/** Ids that stay: `arxiv:2301.00001`, `doi:10.1000/x`, or `title:<slug>-<hash>` where the source gives neither. */
import { hash, slug } from './slug'

const ARXIV_NEW = /\b(\d{4}\.\d{4,5})(?:v\d+)?\b/
const ARXIV_OLD = /\b([a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?\b/i

/** `https://arxiv.org/abs/2301.00001v2` → `2301.00001`; old ids keep their archive: `astro-ph/0601001`. */
export function parseArxivId(text: string | undefined): string | undefined {
  if (!text) return undefined
  return ARXIV_NEW.exec(text)?.[1] ?? ARXIV_OLD.exec(text)?.[1]?.replace(/\.[a-z]{2}(?=\/)/i, '')
}

/** The arXiv id that a link to arXiv (or its DOI, `10.48550/arXiv.…`) names; other numbers with a dot are not taken for one. */
export function arxivIdOfLink(text: string | undefined): string | undefined {
  const named =
    /(?:arxiv\.org\/(?:abs|pdf|html|format)\/|alphaxiv\.org\/abs\/|huggingface\.co\/papers\/|10\.48550\/arxiv\.|arxiv:\s*)(\S+)/i.exec(
      text ?? '',
    )
  return parseArxivId(named?.[1])
}

/** `https://doi.org/10.1000/ABC.` → `10.1000/abc`, also from a publisher's page of it; undefined where there is none. */
export function parseDoi(text: string | undefined): string | undefined {
  const found = /\b10\.\d{4,9}\/[^\s"<>{}|\\^]+/.exec(decodedUri(withoutTail(text ?? '')))?.[0]
  if (!found) return undefined
  const bare = found.replace(/[.,;:]+$/, '')
  return (bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare).toLowerCase()
}

/**
 * Ids that may be meant by what a person types or pastes, in small letters: an arXiv id, DOI or any other, with or without its
 * scheme, or the address of a page about it.
 */
export function idsMeant(text: string): string[] {
  const typed = text.trim().toLowerCase()
  const isOneWord = !/\s/.test(typed)
  const arxivId = arxivIdOfLink(typed)
  if (arxivId) return [`arxiv:${arxivId}`]
  const doi = parseDoi(typed)
  if (doi) return [`doi:${doi}`]
  if (!isOneWord) return []
  const bare = parseArxivId(typed)
  const lastOfAddress = typed
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1)
  return [...new Set([...(bare ? [`arxiv:${bare}`] : []), typed, lastOfAddress ?? ''])].filter(Boolean)
}

/** What publishers put behind the DOI in the address of a page: `/full`, `/fulltext.html`, `.pdf`, the version of a preprint. */
const TAIL =
  /(?:\/(?:full|fulltext|abstract|abs|pdf|epdf|pdfdirect|epub|html|meta|references|figures|tables)(?:[./]\w+)?|(?:(?<=\d)v\d{1,2})?(?:\.full|\.abstract)?(?:\.pdf|\.html?|\.full|\.abstract)?)\/?$/i

/** Of an address with a DOI in it, what ends with that DOI; any other text as it is. */
function withoutTail(text: string): string {
  const address = /^\s*(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)+(?::\d+)?)\/\S*?\b10\.\d{4,9}(?:\/|%2f)[^\s?#&]+/i.exec(text)
  if (!address) return text
  const [found, host = ''] = address
  return /(?:^|\.)doi\.org$/i.test(host) ? found : found.replace(TAIL, '')
}

function decodedUri(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Same words, same id, whatever their case and punctuation. */
export function titleId(title: string): string {
  const words = slug(title)
  return `title:${words.slice(0, 60).replace(/-+$/, '')}-${hash(words)}`
}
