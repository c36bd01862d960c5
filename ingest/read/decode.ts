/**
 * Bytes to text. A byte order mark decides; else strict UTF-8; a line that isn't UTF-8 is taken as windows-1252, so that
 * one stray byte (or a cut at the end of a download) never turns a whole file into nonsense.
 */

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')

/** `utf-16le`, `utf-16be` or `utf-8` by byte order mark, undefined without one. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** One line without its end. */
export function decodeLine(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return windows1252.decode(bytes)
  }
}

/** A whole file, without its byte order mark; line ends stay as they are. */
export function decodeText(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes)
  if (mark === 'utf-16le' || mark === 'utf-16be') return new TextDecoder(mark).decode(bytes)
  const body = mark ? bytes.subarray(3) : bytes
  try {
    return utf8.decode(body)
  } catch {
    return decodeMixed(body)
  }
}

function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = []
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    parts.push(decodeLine(bytes.subarray(start, end + 1)))
    start = end + 1
  }
  parts.push(decodeLine(bytes.subarray(start)))
  return parts.join('')
}

const SIGNATURES: readonly [string, string][] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a zip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word or Excel file'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['SQLite format 3', 'an SQLite database'],
  ['BZh', 'a bzip2 archive'],
  ['\u00fd7zXZ', 'an xz archive'],
  ['\u0028\u00b5\u002f\u00fd', 'a zstd archive'],
]

/** Archives that are files of a program, by what the names in them begin with, in the order in which they are looked for. */
const IN_ARCHIVES: readonly [string, string][] = [
  ['word/', 'a Word file'],
  ['xl/', 'an Excel file'],
  ['ppt/', 'a PowerPoint file'],
  ['application/epub', 'an EPUB'],
  ['application/vnd.oasis', 'an OpenDocument file'],
]

/** What a binary file is (`a PDF`), undefined for text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const latin = Buffer.from(bytes.subarray(0, 65536)).toString('latin1')
  const known = SIGNATURES.find(([signature]) => latin.startsWith(signature))
  if (known?.[0].startsWith('PK')) return IN_ARCHIVES.find(([name]) => latin.includes(name))?.[1] ?? known[1]
  if (known) return known[1]
  if (byteOrderMark(bytes)?.startsWith('utf-16')) return undefined
  return latin.includes('\0') ? 'a binary file' : undefined
}
