/** Properties that a statement reads and that no node or link of its label has: `p.yaer`, `(:Paper {yaer: 2020})`. */
import { HIDDEN, PROPERTIES } from './graph-words'

/** `(p:Paper {year: …}` and `[r:USES|PROPOSES {…}`: variable, names, what stands between braces; no path of several links. */
const BINDINGS = /[([]\s*(\w*)\s*:\s*([\w:|&]+)\s*(?![\w:|&*])(?:\{([^{}]*)\})?/gu
const READS = /(?<![\w.])(\w+)\.(\w+)/gu

export interface UnknownProperty {
  /** The label or type as it is written. */
  of: string
  property: string
  known: readonly string[]
}

/** @param bare the statement without texts and comments. */
export function unknownProperties(bare: string): UnknownProperty[] {
  const named = new Map<string, string[]>()
  const reads: { of: readonly string[]; property: string }[] = []
  for (const [, variable = '', names = '', map = ''] of bare.matchAll(BINDINGS)) {
    const of = names.split(/[:|&]/).filter(Boolean)
    if (variable) named.set(variable, [...(named.get(variable) ?? []), ...of])
    for (const [, property = ''] of map.matchAll(/(\w+)\s*:/gu)) reads.push({ of, property })
  }
  for (const [, variable = '', property = ''] of bare.matchAll(READS)) {
    const of = named.get(variable)
    if (of && !isNamedAnew(bare, variable)) reads.push({ of, property })
  }
  const unknown = new Map<string, UnknownProperty>()
  for (const { of, property } of reads) {
    const known = of.map((name) => PROPERTIES[name])
    if (HIDDEN.has(property) || known.some((list) => !list || list.includes(property))) continue
    unknown.set(`${of[0]} ${property}`, {
      of: of[0]!,
      property,
      known: [...new Set(known.flatMap((list) => list ?? []))],
    })
  }
  return [...unknown.values()]
}

/** What it then is, is not told by its pattern. */
const isNamedAnew = (bare: string, variable: string): boolean =>
  new RegExp(`\\bAS\\s+${variable}\\b|[[(]\\s*${variable}\\s+IN\\b`, 'i').test(bare)
