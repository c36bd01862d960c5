/** Letters that TeX writes with commands: accents and what stands for letters of other alphabets. */

/** Combining characters by the accent commands of TeX. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
}

export const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  th: 'þ',
}

/** Signs of running text by their commands. */
export const TEXT_SIGNS: Readonly<Record<string, string>> = {
  textendash: '–',
  textemdash: '—',
  textquotesingle: "'",
  textquoteright: '’',
  textquoteleft: '‘',
  textregistered: '®',
  texttrademark: '™',
  textasciitilde: '~',
  textbackslash: '\\',
  textdegree: '°',
  ldots: '…',
  dots: '…',
  copyright: '©',
}
