/** Text inside of XML 1.0: escaped, and without the control characters that no XML file may hold. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

export const escapeXml = (text: string): string =>
  text
    // Everything outside of the Char production of XML 1.0, lone surrogates included.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\t\n\r]+/g, ' ')

/** The attributes of an edge between two nodes, in GEXF as in GraphML. */
export const endsOf = (source: string, target: string): string =>
  `source="${escapeXml(source)}" target="${escapeXml(target)}"`
