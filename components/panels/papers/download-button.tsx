/** Takes what a list shows away as a file, in one of the formats that other programs read. */
import { Download, TriangleAlert } from 'lucide-react'
import { countedOf } from '@/components/explorer/words'
import { IconButton } from '@/components/ui/button'
import { Menu, type MenuEntry } from '@/components/ui/menu'
import { useOutcome } from '@/components/ui/use-outcome'
import { writePapers } from '@/lib/api/client'
import { type Ending, keepText } from './keep-text'
import { usePapersLeft } from './papers-left'

export interface Export {
  label: string
  ending: Ending
  write: () => string | Promise<string>
  disabled?: boolean
}

export interface DownloadButtonProps {
  /** What is taken away, as the object of a sentence: `papers on PPO`. */
  what: string
  /** What the file is called by, where that says too little. */
  name?: string
  exports: readonly Export[]
}

export function DownloadButton({ what, name = what, exports }: DownloadButtonProps) {
  const { outcome, said, tell } = useOutcome()
  const keep = async ({ ending, write }: Export) => {
    try {
      keepText(await write(), name, ending)
    } catch (error) {
      tell('failed', `Nothing was downloaded. ${error instanceof Error ? error.message : ''}`)
    }
  }
  const entries = exports.map((each): MenuEntry => {
    const { label, disabled } = each
    return { label, disabled, onSelect: () => void keep(each) }
  })
  const Icon = outcome === 'failed' ? TriangleAlert : Download
  return (
    <Menu
      trigger={<IconButton label={`Download ${what}`} said={said} icon={<Icon aria-hidden />} />}
      entries={entries}
    />
  )
}

const FORMATS = [
  { name: 'BibTeX', format: 'bibtex', ending: 'bib' },
  { name: 'CSV', format: 'csv', ending: 'csv' },
] as const

/** `words` say how many they are. */
export const papersAs = (ids: readonly string[], words: string): Export[] =>
  papersAskedAs(async () => ids, words, { disabled: ids.length === 0 })

/** The same of papers that are asked for when they are taken. */
export const papersAskedAs = (
  ask: () => Promise<readonly string[]>,
  words: string,
  { disabled = false } = {},
): Export[] =>
  FORMATS.map(({ name, format, ending }) => ({
    label: `${name} of ${words}`,
    ending,
    write: async () => writePapers(await ask(), format),
    disabled,
  }))

export interface DownloadPapersProps {
  /** In the order in which they are written. */
  ids: readonly string[]
  /** How many there are, where not all of them are known here. */
  all?: number
  what: string
}

/** Papers that filters leave out are not taken along; the menu says of how many they are. */
export function DownloadPapers({ ids, all = ids.length, what }: DownloadPapersProps) {
  const left = usePapersLeft(ids)
  if (ids.length === 0) return null
  return <DownloadButton what={what} exports={papersAs(left, countedOf(left.length, all, 'paper'))} />
}
