/** Authors, year, venue and links of a paper: what its source gave and nothing else; and the same as an entry of BibTeX. */
import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { TextButton } from '@/components/ui/button'
import type { Paper } from '@/lib/model/paper'
import { paperLinks } from '@/lib/model/paper-links'
import { readable } from '@/lib/text/read-tex'
import { CopyBibtex } from './copy-bibtex'
import styles from './paper-source.module.css'

const FIRST = 6

export function PaperSource({ paper }: { paper: Paper }) {
  const [all, setAll] = useState(false)
  const authors = all ? paper.authors : paper.authors.slice(0, FIRST)
  const rest = paper.authors.length - authors.length
  const facts = [paper.published ?? paper.year, paper.venue].filter((fact) => fact !== undefined && fact !== '')
  const links = paperLinks(paper)
  return (
    <>
      {authors.length > 0 && (
        <p className={styles.line}>
          {authors.map(readable).join(', ')}
          {rest > 0 && (
            <>
              {' and '}
              <TextButton onClick={() => setAll(true)}>{`${rest} more`}</TextButton>
            </>
          )}
        </p>
      )}
      {facts.length > 0 && <p className={styles.facts}>{readable(facts.join(' · '))}</p>}
      <div className={styles.links}>
        {links.map(({ label, href }) => (
          <a key={href} href={href} target="_blank" rel="noreferrer">
            {label}
            <ExternalLink aria-hidden size={12} />
          </a>
        ))}
        <CopyBibtex paper={paper} />
      </div>
    </>
  )
}
