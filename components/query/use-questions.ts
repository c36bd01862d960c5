/** The questions that can be asked about something: those with no other blank run at once, others open with it filled. */
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph } from '@/components/explorer/explorer-state'
import { askForQueries } from '@/components/explorer/explorer-store'
import { useSavedQueries } from '@/components/panels/answers'
import type { Atlas } from '@/lib/graph/atlas'
import { lensId } from '@/lib/graph/lens-text'
import type { Parameter } from '@/lib/model/saved-query'
import { sentenceInWords } from '@/lib/model/sentence'
import { setValues, showAnswer, useQueryStore, type Values } from './query-store'
import { questionsAbout, type Subject } from './questions-about'

export interface AskableQuestion {
  slug: string
  /** The sentence with what is known in its blanks. */
  words: string
  /** Name of the blank that the subject fills, its id, and values of other blanks. */
  blank: string
  value: string
  others: Values
  ask: () => void
}

/** What the node with this key is to a question. */
export function subjectOf(atlas: Atlas | undefined, key: string | null): Subject | undefined {
  const entry = key ? atlas?.nodes.get(key) : undefined
  if (!entry) return undefined
  const { type, name, node } = entry
  return type === 'concept' ? { type, id: node.id, name, kind: entry.node.kind } : { type, id: node.id, name }
}

/** About the node with this key. */
export function useQuestions(key: string | null): AskableQuestion[] {
  return useQuestionsAbout(subjectOf(useGraph().atlas, key))
}

export function useQuestionsAbout(subject: Subject | undefined): AskableQuestion[] {
  const { data } = useSavedQueries()
  const { addLens, setTab, setLeftOpen } = useActions()
  if (!subject || !data) return []
  return questionsAbout(data.queries, subject).map(({ query, parameter, values, filled }) => {
    const { [parameter.name]: _, ...others } = values
    const nameOf = ({ name }: Parameter) =>
      name === parameter.name ? subject.name : name in others ? subject.other?.name : undefined
    return {
      slug: query.slug,
      blank: parameter.name,
      value: subject.id,
      others,
      words: sentenceInWords(query, nameOf),
      ask: () => {
        setValues(query.slug, values)
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
    }
  })
}
