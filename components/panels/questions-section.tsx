/** Saved queries that take this concept or paper, as sentences with it in its blank, and how many answers each has. */
import { MessageCircleQuestionMark } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { answersInWords } from '@/components/query/rank-offers'
import { useAnswerCounts } from '@/components/query/use-answer-counts'
import { useQuestions } from '@/components/query/use-questions'
import styles from './questions-section.module.css'
import { LongList, Section } from './section'

export function QuestionsSection({ node }: { node: string }) {
  const questions = useQuestions(node)
  const { ref, seen } = useSeen()
  const answers = useAnswerCounts(node, questions, seen && questions.length > 0)
  return (
    <div ref={ref}>
      {questions.length > 0 && (
        <Section title="Ask about it">
          <LongList
            items={questions}
            first={4}
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
        </Section>
      )}
    </div>
  )
}

/** Whether an element has been in sight: what is far down a panel is asked for only then. */
function useSeen() {
  const ref = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true))
    if (ref.current) watch.observe(ref.current)
    return () => watch.disconnect()
  }, [])
  return { ref, seen }
}
