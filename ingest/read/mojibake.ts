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

/** The letters that were meant. */
export const repairMojibake = (text: string): string =>
  /[ÃÄÅ]/.test(text) ? text.replace(ALL, (pair) => letterOf(pair.charCodeAt(0), pair[1]!)) : text

function letterOf(first: number, sign: string): string {
  const windows = WINDOWS.indexOf(sign)
  const second = windows < 0 ? sign.charCodeAt(0) : 0x80 + windows
  return String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f))
}
