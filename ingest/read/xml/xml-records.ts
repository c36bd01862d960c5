/** The elements of one name in an XML document, each as a small tree. What comes before damage is kept. */
import { SaxesParser } from 'saxes'

export interface Element {
  /** Without its namespace's prefix. */
  name: string
  attributes: Record<string, string>
  children: Element[]
  /** Its own and its children's text, in order. */
  text: string
  line: number
}

export interface XmlRecords {
  records: Element[]
  /** What is wrong with the document, where it isn't whole. */
  damage: string | undefined
}

/** @param names of the elements wanted; those inside another wanted one are its children. */
export function xmlRecords(text: string, names: ReadonlySet<string>): XmlRecords {
  const parser = new SaxesParser({ position: true })
  const records: Element[] = []
  const open: Element[] = []
  let damage: string | undefined
  parser.on('error', (error) => {
    // An entity of HTML is undone with the rest of the markup later.
    if (!/undefined entity/i.test(error.message)) damage ??= error.message
  })
  parser.on('opentag', (tag) => {
    const name = localName(tag.name)
    if (open.length === 0 && !names.has(name)) return
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, value]) => [localName(key), String(value)]),
    )
    const element: Element = { name, attributes, children: [], text: '', line: parser.line }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const onText = (text: string) => {
    for (const element of open) element.text += text
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', (tag) => {
    // A closing tag of something that wasn't wanted, or that damage left open.
    if (open.at(-1)?.name !== localName(tag.name)) return
    const element = open.pop()
    if (element && open.length === 0) records.push(element)
  })
  parser.write(text).close()
  return { records, damage }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** Text of the first child of that name, undefined where it is missing or blank. */
export const textOf = (element: Element | undefined, name: string): string | undefined =>
  childrenOf(element, name)
    .map((child) => child.text.trim())
    .find(Boolean)

/** The first element of one of these names, at any depth. */
export function descendant(element: Element, names: ReadonlySet<string>): Element | undefined {
  for (const child of element.children) {
    const found = names.has(child.name) ? child : descendant(child, names)
    if (found) return found
  }
  return undefined
}
