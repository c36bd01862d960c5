/** What the query tab remembers while the page is open: values of blanks, the statement being written, which answer. */
import { create } from 'zustand'

interface QueryStore {
  /** Values by slug and parameter name. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>
  mode: 'sentences' | 'cypher'
  statement: string
  statementValues: Readonly<Record<string, string>>
  /** Lens whose answer is the table under the map; null shows the last one. */
  shown: string | null
  /** False where only the head of the table is to be seen. */
  unfolded: boolean
}

export const useQueryStore = create<QueryStore>()(() => ({
  values: {},
  mode: 'sentences',
  statement: 'MATCH (p:Paper)-[r:PROPOSES]->(c:Concept)\nRETURN c, count(p) AS papers\nORDER BY papers DESC\nLIMIT 20',
  statementValues: {},
  shown: null,
  unfolded: true,
}))

export const setValue = (slug: string, name: string, value: string): void =>
  useQueryStore.setState(({ values }) => ({ values: { ...values, [slug]: { ...values[slug], [name]: value } } }))

/** Opens the Cypher editor with a statement, such as a saved query's that is to be changed. */
export const editStatement = (statement: string, statementValues: Readonly<Record<string, string>> = {}): void =>
  useQueryStore.setState({ mode: 'cypher', statement, statementValues })

export const showAnswer = (shown: string): void => useQueryStore.setState({ shown, unfolded: true })
