/**
 * What can be asked of a concept or paper, at the head of its panel: what connects it with another, and the saved queries
 * that take it, as sentences with it in its blank and the number of answers that each has.
 */
import { MessageCircleQuestionMark, Spline } from 'lucide-react'
import { useId, useState } from 'react'
import { answersInWords } from '@/components/query/rank-offers'
import { useAnswerCounts } from '@/components/query/use-answer-counts'
import { type AskableQuestion, useQuestions } from '@/components/query/use-questions'
import { Button } from '@/components/ui/button'
import { ConnectPicker } from './connect-picker'
import styles from './node-actions.module.css'
import { LongList } from './section'

export function NodeActions({ node }: { node: string }) {
  const questions = useQuestions(node)
  const [asking, setAsking] = useState(false)
  const list = useId()
  return (
    <>
      <div className={styles.row}>
        <ConnectPicker from={node} icon={<Spline aria-hidden />} />
        {questions.length > 0 && (
          <Button
            icon={<MessageCircleQuestionMark aria-hidden />}
            aria-expanded={asking}
            aria-controls={list}
            onClick={() => setAsking(!asking)}
          >
            Ask about it
          </Button>
        )}
      </div>
      <div id={list} hidden={!asking}>
        {asking && <Questions node={node} questions={questions} />}
      </div>
    </>
  )
}

function Questions({ node, questions }: { node: string; questions: readonly AskableQuestion[] }) {
  const answers = useAnswerCounts(node, questions)
  return (
    <LongList
      items={questions}
      first={6}
      what="questions"
      itemKey={({ slug }) => slug}
      renderItem={({ slug, words, ask }) => (
        <button type="button" className={styles.question} onClick={ask}>
          <MessageCircleQuestionMark aria-hidden size={14} />
          <span>{words}</span>
          <span className={styles.answers}>{answersInWords(answers?.get(slug))}</span>
        </button>
      )}
    />
  )
}
