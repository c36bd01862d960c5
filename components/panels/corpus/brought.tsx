/** What an ingest changed, unfolded under it: new papers, the concepts that came with them, their links by role. */
import { counted, thousands } from '@/components/explorer/words'
import { Answered } from '@/components/panels/answered'
import { useBrought } from '@/components/panels/answers'
import { ROLE_WORDS, ROLES } from '@/lib/model/concept'
import type { Brought as Changes } from '@/lib/model/run'
import { readable } from '@/lib/text/read-tex'
import styles from './brought.module.css'

export function Brought({ run }: { run: string }) {
  const answer = useBrought(run)
  return (
    <Answered answer={answer} what="what it brought">
      {(changes) => (
        <ul className={styles.changes}>
          <li>{paperWords(changes)}</li>
          <li>{conceptWords(changes)}</li>
          {changes.newPapers > 0 && <li>{linkWords(changes)}</li>}
        </ul>
      )}
    </Answered>
  )
}

const MOST_NAMES = 12

const paperWords = ({ papers, newPapers }: Changes): string =>
  papers > newPapers
    ? `${counted(newPapers, 'new paper')}, ${thousands(papers - newPapers)} known before`
    : counted(newPapers, 'new paper')

function conceptWords({ newConcepts, concepts }: Changes): string {
  const names = concepts.slice(0, MOST_NAMES).map(({ name }) => readable(name))
  if (names.length === 0) return 'no new concept'
  const more = newConcepts - names.length
  return `${counted(newConcepts, 'new concept')}: ${names.join(', ')}${more > 0 ? ` and ${thousands(more)} more` : ''}`
}

const linkWords = ({ links }: Changes): string =>
  `links of the new papers: ${ROLES.flatMap((role) => (links[role] ? [`${ROLE_WORDS[role]}\u00a0${thousands(links[role])}`] : [])).join(' · ')}`
