/**
 * The text of a paper as it is stored and searched: markup and entities of its source undone, line wraps folded. Done once,
 * when read, because every mention's offsets point into it.
 */

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00ad',
  hyphen: '‐',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  deg: '°',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  sigma: 'σ',
  eacute: 'é',
  egrave: 'è',
  aacute: 'á',
  oacute: 'ó',
  iacute: 'í',
  ntilde: 'ñ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ccedil: 'ç',
  copy: '©',
  reg: '®',
}

const TAG =
  /<\/?(?:jats:[a-z-]+|p|br|b|i|em|strong|u|sub|sup|scp|span|sc|tt|code|div|ul|ol|li|h[1-6]|italic|bold|inline-formula|tex-math|title|sec|abstracttext|a)(?:\s[^<>]*)?\/?>/gi
const BREAKING = /^<\/?(?:p|br|div|ul|ol|li|h[1-6]|jats:p|jats:title|jats:sec|sec|title)\b/i

/** Tags known from abstracts go (`x < y` stays), entities become their characters, also where they were escaped twice. */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text
  const untagged = text.replace(TAG, (tag) => (BREAKING.test(tag) ? '\n\n' : ''))
  const decoded = decodeEntities(untagged)
  return decoded === untagged
    ? decoded
    : decodeEntities(decoded).replace(TAG, (tag) => (BREAKING.test(tag) ? '\n\n' : ''))
}

/** Numeric and the usual named ones; others stay. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
    return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

/** Soft hyphens, control characters and what else has no width or meaning go. */
export const withoutInvisible = (text: string): string => text.replace(/[\u00ad\u200b\ufeff]|(?!\s)\p{Cc}/gu, '')

/** One line, single spaces, NFC, nothing invisible. */
export const foldLine = (text: string): string => withoutInvisible(text.normalize('NFC')).replace(/\s+/g, ' ').trim()

/** Paragraphs, set apart by an empty line, become lines; wraps within them become spaces. */
export const foldParagraphs = (text: string): string =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map(foldLine)
    .filter(Boolean)
    .join('\n')
