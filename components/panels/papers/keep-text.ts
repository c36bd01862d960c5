/** Text for other programs as a file, called after what is in it. */
import { keepFile } from '@/components/ui/keep-file'
import { BIBTEX_TYPE, CSV_TYPE } from '@/lib/api/endpoints'
import { slug } from '@/lib/model/slug'

export type Ending = 'bib' | 'csv'

/** Excel takes a table for UTF-8 where it begins with a byte order mark; pandas and R pass over it. */
const TYPES = {
  bib: { type: BIBTEX_TYPE, before: '' },
  csv: { type: CSV_TYPE, before: '\ufeff' },
} as const

/** Letters of a name that a file is called by. */
const LONGEST_NAME = 60

/** `what` is in it: `papers on PPO` → `papers-on-ppo.bib`. */
export function keepText(text: string, what: string, ending: Ending): void {
  const { type, before } = TYPES[ending]
  const name = slug(what).slice(0, LONGEST_NAME).replace(/-+$/, '')
  keepFile(new Blob([before, text], { type }), `${name}.${ending}`)
}
