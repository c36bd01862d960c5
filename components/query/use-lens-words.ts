/** What a lens asks, as a sentence with its blanks filled; the first line of a statement of the person's own. */
import { useGraph } from '@/components/explorer/explorer-state'
import { type LensQuestion, statementOf } from '@/components/explorer/lens-answer'
import { useSavedQueries } from '@/components/panels/answers'
import { sentenceInWords } from '@/lib/model/sentence'
import { valueInWords } from './value-words'

export function useLensWords(): (lens: LensQuestion) => string {
  const { atlas } = useGraph()
  const { data } = useSavedQueries()
  return (lens) => {
    const statement = statementOf(lens)
    if (statement !== undefined) return statement.split('\n')[0]?.replace(/^\/\/\s*/, '') ?? 'Cypher'
    const query = data?.queries.find(({ slug }) => slug === lens.slug)
    if (!query) return lens.slug.replaceAll('-', ' ')
    return sentenceInWords(query, (parameter) => {
      const value = lens.params[parameter.name]
      return value === undefined ? undefined : valueInWords(parameter, value, atlas)
    })
  }
}
