/** The papers that the person means to read: in their order, to be moved, taken off, and taken away for other programs. */
import { ArrowDown, ArrowUp, BookmarkMinus, BookmarkPlus, EllipsisVertical } from 'lucide-react'
import { useEffect } from 'react'
import { counted } from '@/components/explorer/words'
import { Answered } from '@/components/panels/answered'
import { usePapers } from '@/components/panels/answers'
import { DownloadButton, papersAs } from '@/components/panels/papers/download-button'
import { NodeRow } from '@/components/panels/row'
import { Section } from '@/components/panels/section'
import { IconButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Menu } from '@/components/ui/menu'
import { paperKey } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'
import { readable } from '@/lib/text/read-tex'
import styles from './reading-list.module.css'
import {
  clearTakenOff,
  isListed,
  moveOnList,
  putOnList,
  renameOnList,
  takeOffList,
  useReadingListStore,
} from './reading-list-store'

export function ReadingList() {
  const ids = useReadingListStore((state) => state.ids)
  const answer = usePapers(ids)
  useEffect(clearTakenOff, [])
  const papers = answer.data?.papers
  useEffect(() => {
    if (papers) renameOnList((id) => paperOf(id, papers)?.id ?? id)
  }, [papers])
  if (ids.length === 0) {
    return (
      <EmptyState title="Nothing to read yet">
        The bookmark of a paper puts it here: in its panel, in lists and in answers. The list is kept in this browser.
      </EmptyState>
    )
  }
  return (
    <Answered answer={answer} what="the reading list">
      {(known) => <Listed {...known} />}
    </Answered>
  )
}

const paperOf = (id: string, papers: readonly Paper[]): Paper | undefined =>
  papers.find((one) => one.id === id || one.otherIds.includes(id))

interface Entry {
  id: string
  paper: Paper
  listed: boolean
}

/** What was put on the list a moment ago is in neither, until it was asked for. */
function Listed({ papers, missing }: { papers: readonly Paper[]; missing: readonly string[] }) {
  const list = useReadingListStore()
  const entries = list.ids.flatMap((id): Entry[] => {
    const paper = paperOf(id, papers)
    return paper ? [{ id, paper, listed: isListed(list, id) }] : []
  })
  const listed = entries.filter((entry) => entry.listed).map(({ id }) => id)
  const elsewhere = missing.filter((id) => list.ids.includes(id)).length
  const exports = papersAs(listed, counted(listed.length, 'paper'))
  return (
    <Section
      title="Reading list"
      level={2}
      count={listed.length}
      action={<DownloadButton what="reading list" exports={exports} />}
    >
      <ol className={styles.list}>
        {entries.map((entry, at) => (
          <li key={entry.id} data-off={!entry.listed || undefined}>
            <NodeRow
              node={paperKey(entry.paper.id)}
              thing="paper"
              name={readable(entry.paper.title)}
              note={sourceOf(entry)}
              end={<EntryMenu entry={entry} before={entries[at - 1]?.id} after={entries[at + 1]?.id} />}
            />
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        {elsewhere > 0 && `${counted(elsewhere, 'more is', 'more are')} not in this corpus. `}
        Kept in this browser.
      </p>
    </Section>
  )
}

/** `Silver and 16 others · 2017`. */
function sourceOf({ paper: { authors, year }, listed }: Entry): string {
  if (!listed) return 'Taken off'
  const [first, ...others] = authors
  const who =
    others.length === 0 ? first : `${first} and ${others.length === 1 ? others[0] : `${others.length} others`}`
  return readable([who, year].filter((part) => part !== undefined).join(' · '))
}

function EntryMenu({ entry: { id, listed }, before, after }: { entry: Entry; before?: string; after?: string }) {
  const moved = (to: string | undefined) => ({ disabled: to === undefined, onSelect: () => to && moveOnList(id, to) })
  return (
    <Menu
      trigger={<IconButton label="Move or take off" icon={<EllipsisVertical aria-hidden />} />}
      entries={[
        { label: 'Move up', icon: <ArrowUp aria-hidden />, ...moved(before), stays: true },
        { label: 'Move down', icon: <ArrowDown aria-hidden />, ...moved(after), stays: true },
        listed
          ? { label: 'Take off the list', icon: <BookmarkMinus aria-hidden />, onSelect: () => takeOffList(id) }
          : { label: 'Put it back', icon: <BookmarkPlus aria-hidden />, onSelect: () => putOnList(id) },
      ]}
    />
  )
}
