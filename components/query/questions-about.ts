/** Saved queries that a node fits into, with the first blank that it fills. */
import type { AtlasNode } from '@/lib/graph/atlas'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'
import { filledValues } from './sentence'

export interface Question {
  query: SavedQuery
  /** The blank that the node fills. */
  parameter: Parameter
  /** Values of all blanks, where no other one is left to fill. */
  filled: Record<string, string> | undefined
}

export function questionsAbout(queries: readonly SavedQuery[], entry: AtlasNode): Question[] {
  return queries.flatMap((query) => {
    const parameter = query.parameters.find((candidate) => fits(candidate, entry))
    if (!parameter) return []
    return [{ query, parameter, filled: filledValues(query.parameters, { [parameter.name]: entry.node.id }) }]
  })
}

/** A blank that has a default is left to it. */
function fits({ kind, of, default: preset }: Parameter, entry: AtlasNode): boolean {
  if (preset !== undefined) return false
  if (entry.type === 'paper') return kind === 'paper'
  return kind === 'concept' && (of === undefined || of === entry.node.kind)
}
