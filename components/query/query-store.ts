/** What the query tab remembers while the page is open: values of blanks, the statement being written, what is folded. */
import { create } from 'zustand'
import { askForAnswer } from '@/components/explorer/explorer-store'
import type { SavedQuery } from '@/lib/model/saved-query'
import type { DraftFields } from './draft'

/** Of blanks, by the names of their parameters. */
export type Values = Readonly<Record<string, string>>

/** A statement, and values of its $parameters as far as they are filled. */
export interface Written {
  statement: string
  values: Values
}

interface QueryStore {
  /** Values by slug and parameter name. */
  values: Readonly<Record<string, Values>>
  /** Null as long as nobody chose, see use-written.ts; so are the statement and its values as long as nobody wrote. */
  mode: 'sentences' | 'cypher' | null
  statement: string | null
  statementValues: Values | null
  /** Lens that the statement made when it was last run: what is run after a change takes its place. */
  ran: string | null
  /** Where the statement came from a saved query: what its form begins with. */
  fields: DraftFields | null
  /** Words by which the list of sentences is narrowed. */
  find: string
  /** Own query deleted last, so that it can come back. */
  deleted: SavedQuery | null
  /** False where only the head of the table is to be seen. */
  unfolded: boolean
  /** Whether an answer of pairs is shown as a matrix. */
  crosswise: boolean
}

export const useQueryStore = create<QueryStore>()(() => ({
  values: {},
  mode: null,
  statement: null,
  statementValues: null,
  ran: null,
  fields: null,
  find: '',
  deleted: null,
  unfolded: true,
  crosswise: true,
}))

export const setValues = (slug: string, own: Values): void =>
  useQueryStore.setState(({ values }) => ({ values: { ...values, [slug]: own } }))

/** Opens the Cypher editor with a saved query's statement, which is to be changed. */
export const editStatement = (statement: string, statementValues: Values, fields: DraftFields): void =>
  useQueryStore.setState({ mode: 'cypher', statement, statementValues, ran: null, fields })

/**
 * Puts the statement of a lens into the editor again: what is run after a change takes its place. Unless one is being
 * written there that is none of `run`.
 */
export function recallStatement(lens: string, { statement, values }: Written, run: readonly string[]): void {
  const { statement: own } = useQueryStore.getState()
  if (own === null || run.includes(own.trim())) {
    useQueryStore.setState({ statement, statementValues: values, ran: lens, fields: null })
  }
}

/** Shows the answer of a lens, as a table and framed on the map. */
export function showAnswer(lens: string): void {
  useQueryStore.setState({ unfolded: true })
  askForAnswer(lens)
}
