/**
 * The pipeline: an ordered list of components, each saying what it needs on a doc and what it adds. A list in which one
 * needs what none before it added is refused when it is made, not when a paper comes.
 */
import type { Doc } from './doc'

/** Parts of a doc. */
export type Layer =
  | 'tokens'
  | 'abbreviations'
  | 'candidates'
  | 'keys'
  | 'features'
  | 'values'
  | 'sameness'
  | 'concepts'
  | 'kinds'
  | 'roles'
  | 'confidence'
  | 'findings'

export interface Component {
  name: string
  requires: Layer[]
  assigns: Layer[]
  run(doc: Doc): void
}

export function createPipeline(components: Component[]): (doc: Doc) => Doc {
  const assigned = new Set<Layer>()
  for (const { name, requires, assigns } of components) {
    const missing = requires.find((layer) => !assigned.has(layer))
    if (missing)
      throw new Error(`Component ${name} requires ${missing}, which none before it assigns; change the order.`)
    for (const layer of assigns) assigned.add(layer)
  }
  return (doc) => {
    for (const component of components) component.run(doc)
    return doc
  }
}
