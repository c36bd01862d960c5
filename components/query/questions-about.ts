/** Saved queries that a node or a cluster fits into, with the first blank that it fills. */
import type { Kind } from '@/lib/model/concept'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'
import { filledValues } from './blanks'

/** What is asked about. */
export interface Subject {
  type: 'concept' | 'paper' | 'cluster'
  id: string
  name: string
  /** Of a concept. */
  kind?: Kind
  /** Another of its type that fills a second blank, such as a cluster's closest neighbour. */
  other?: { id: string; name: string } | undefined
}

export interface Question {
  query: SavedQuery
  /** The blank that the subject fills. */
  parameter: Parameter
  /** Values that are known: the subject's and, where there is one, the other's. */
  values: Record<string, string>
  /** Values of all blanks, where no other one is left to fill. */
  filled: Record<string, string> | undefined
}

/** Those first that run at once, of these what is asked about its kind alone; else in the order of the queries. */
export function questionsAbout(queries: readonly SavedQuery[], subject: Subject): Question[] {
  const questions = queries.flatMap((query) => {
    const [parameter, second] = query.parameters.filter((candidate) => fits(candidate, subject))
    if (!parameter) return []
    const values = { [parameter.name]: subject.id }
    if (second && subject.other) values[second.name] = subject.other.id
    return [{ query, parameter, values, filled: filledValues(query.parameters, values) }]
  })
  const rank = ({ filled, parameter }: Question): number => (filled ? 0 : 2) + (parameter.of ? 0 : 1)
  return questions.sort((a, b) => rank(a) - rank(b))
}

/** A blank that has a default is left to it. */
function fits({ kind, of, default: preset }: Parameter, subject: Subject): boolean {
  if (preset !== undefined || kind !== subject.type) return false
  return of === undefined || of === subject.kind
}
