/** Letters whose two bytes of UTF-8 were read as two signs of Latin-1 or Windows-1252: `BÃ¶hm` is Böhm. */

/** What Windows-1252 has at the bytes 0x80 to 0x9f. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const LATIN = '\\u0080-\\u009f\\u00a1-\\u00bf'

/** `Ã` with a sign behind it; `Ä` or `Å` only beside a small letter, for `Å²` is an area. Letters such as `Ã³` need no help. */
export const MOJIBAKE = new RegExp(
  `Ã[${LATIN}${WINDOWS}]|[ÄÅ][${LATIN}${WINDOWS}](?=\\p{Ll})|(?<=[\\p{Ll}${LATIN}])[ÄÅ][${LATIN}${WINDOWS}]`,
  'u',
)
const ALL = new RegExp(MOJIBAKE.source, 'gu')

/** Dashes, quotation marks and such, three bytes of UTF-8: `Bayesâ€™`, `1â€“2`; the last one may be lost (`â€ `). */
export const MOJIBAKE_SIGN = new RegExp(`â[€\\u0080][${LATIN}${WINDOWS}]?`, 'u')
const ALL_SIGNS = new RegExp(MOJIBAKE_SIGN.source, 'gu')

/** The letters and signs that were meant. */
export function repairMojibake(text: string): string {
  const said = text.includes('â') ? text.replace(ALL_SIGNS, signOf) : text
  return /[ÃÄÅ]/.test(said) ? said.replace(ALL, (pair) => letterOf(pair.charCodeAt(0), pair[1]!)) : said
}

const signOf = (bytes: string): string => (bytes[2] ? String.fromCharCode(0x2000 | (byteOf(bytes[2]) & 0x3f)) : '”')

const letterOf = (first: number, sign: string): string =>
  String.fromCharCode(((first & 0x1f) << 6) | (byteOf(sign) & 0x3f))

function byteOf(sign: string): number {
  const windows = WINDOWS.indexOf(sign)
  return windows < 0 ? sign.charCodeAt(0) : 0x80 + windows
}
