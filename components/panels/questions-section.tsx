/** Saved queries that take this concept or paper, as sentences with it in its blank. */
import { MessageCircleQuestionMark } from 'lucide-react'
import { useQuestions } from '@/components/query/use-questions'
import styles from './questions-section.module.css'
import { LongList, Section } from './section'

export function QuestionsSection({ node }: { node: string }) {
  const questions = useQuestions(node)
  if (questions.length === 0) return null
  return (
    <Section title="Ask about it">
      <LongList
        items={questions}
        first={4}
        what="questions"
        itemKey={({ slug }) => slug}
        renderItem={({ words, ask }) => (
          <button type="button" className={styles.question} onClick={ask}>
            <MessageCircleQuestionMark aria-hidden size={14} />
            {words}
          </button>
        )}
      />
    </Section>
  )
}
