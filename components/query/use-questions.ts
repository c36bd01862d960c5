/** The questions that can be asked about a node: those with no other blank run at once, others open with it filled. */
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph } from '@/components/explorer/explorer-state'
import { askForQueries } from '@/components/explorer/explorer-store'
import { lensId } from '@/components/explorer/view-url'
import { useSavedQueries } from '@/components/panels/answers'
import { setValues, showAnswer, useQueryStore } from './query-store'
import { questionsAbout } from './questions-about'
import { sentenceInWords } from './sentence'

export interface AskableQuestion {
  slug: string
  /** The sentence with the node in its blank. */
  words: string
  /** Name of the blank that the node fills, and its id. */
  blank: string
  value: string
  ask: () => void
}

export function useQuestions(key: string | null): AskableQuestion[] {
  const { atlas } = useGraph()
  const { data } = useSavedQueries()
  const { addLens, setTab, setLeftOpen } = useActions()
  const entry = key ? atlas?.nodes.get(key) : undefined
  if (!entry || !data) return []
  return questionsAbout(data.queries, entry).map(({ query, parameter, filled }) => ({
    slug: query.slug,
    blank: parameter.name,
    value: entry.node.id,
    words: sentenceInWords(query, (other) => (other.name === parameter.name ? entry.name : undefined)),
    ask: () => {
      setValues(query.slug, { [parameter.name]: entry.node.id })
      if (filled) {
        const lens = { slug: query.slug, params: filled }
        addLens(lens)
        showAnswer(lensId(lens))
      } else {
        useQueryStore.setState({ mode: 'sentences', find: query.name.replace(/\s*\{.*?\}\s*/g, ' ').trim() })
        setLeftOpen(true)
        setTab('queries')
        askForQueries()
      }
    },
  }))
}
