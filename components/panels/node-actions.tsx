/** What can be asked of a concept or paper, at the head of its panel: what connects it with another, and the saved queries. */
import { Spline } from 'lucide-react'
import { useQuestions } from '@/components/query/use-questions'
import { AskAbout } from './ask-about'
import { ConnectPicker } from './connect-picker'

export function NodeActions({ node }: { node: string }) {
  return (
    <AskAbout questions={useQuestions(node)}>
      <ConnectPicker open={[node]} icon={<Spline aria-hidden />} />
    </AskAbout>
  )
}
