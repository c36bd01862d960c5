/**
 * The saved queries that take what a panel shows, at its head: sentences with it in its blank and the number of answers that
 * each has, behind one button that stands beside others.
 */
import { MessageCircleQuestionMark } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { answersInWords } from '@/components/query/rank-offers'
import { useAnswerCounts } from '@/components/query/use-answer-counts'
import type { AskableQuestion } from '@/components/query/use-questions'
import { Button } from '@/components/ui/button'
import styles from './ask-about.module.css'
import { LongList } from './section'

export interface AskAboutProps {
  questions: readonly AskableQuestion[]
  /** Other buttons, which stand before it. */
  children?: ReactNode
}

export function AskAbout({ questions, children }: AskAboutProps) {
  const [asking, setAsking] = useState(false)
  const list = useId()
  return (
    <>
      <div className={styles.row}>
        {children}
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
        {asking && <Questions questions={questions} />}
      </div>
    </>
  )
}

function Questions({ questions }: { questions: readonly AskableQuestion[] }) {
  const answers = useAnswerCounts(questions)
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
