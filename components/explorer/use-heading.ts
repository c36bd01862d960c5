'use client'
/** What the map shows, in words: what is open and asked, and what filters leave out. Stands above a kept picture. */
import { useLensWords } from '@/components/query/use-lens-words'
import { LOOKS } from '@/lib/graph/appearance'
import { ROLE_WORDS } from '@/lib/model/concept'
import { useGraph, useLenses, useView } from './explorer-state'
import { chosenIn, type View } from './view-url'
import { counted } from './words'

export interface Heading {
  /** Empty where nothing is open. */
  title: string
  /** Empty where nothing is left out. */
  note: string
}

export function useHeading(): Heading {
  const view = useView()
  const { atlas } = useGraph()
  const words = useLensWords()
  const open = chosenIn(view).flatMap((key) => atlas?.nodes.get(key)?.name ?? [])
  const cluster = atlas?.clusters.get(view.cluster ?? '')?.name ?? []
  const asked = useLenses().map(words)
  return { title: [inList(open), cluster, asked].flat().filter(Boolean).join(' · '), note: leftOutWords(view) }
}

/** `A, B and C`. */
const inList = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** `Without tasks, metrics · papers of 2019 to 2023`. */
export function leftOutWords(view: View): string {
  const { hide, unrole, asides, least, most, since, until, without, only } = view
  const off = [
    ...hide.map((thing) => LOOKS[thing].plural),
    ...unrole.map((role) => `“${ROLE_WORDS[role]}”`),
    ...(asides ? [] : ['what is said by the way']),
    ...(without.length > 0 ? [counted(without.length, 'node taken off', 'nodes taken off')] : []),
  ]
  const parts = [
    off.length > 0 && `without ${off.join(', ')}`,
    only.length > 0 && `only ${counted(only.length, 'node')} with neighbours`,
    (least > 1 || most !== null) && `concepts in ${rangeWords(least > 1 ? least : null, most, 'or more')} papers`,
    (since !== null || until !== null) && `papers of ${rangeWords(since, until, 'or later')}`,
  ]
  const words = parts.filter((part) => part !== false).join(' · ')
  return words && `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** At least one of the two is a bound. */
function rangeWords(from: number | null, to: number | null, open: string): string {
  if (from === to) return String(from)
  if (from === null) return `up to ${to}`
  return to === null ? `${from} ${open}` : `${from} to ${to}`
}
