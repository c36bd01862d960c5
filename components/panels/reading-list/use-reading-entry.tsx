/** What the menu of a node of the map offers for the reading list; nothing for what is no paper. */
import { BookmarkMinus, BookmarkPlus } from 'lucide-react'
import type { MenuEntry } from '@/components/ui/menu'
import { parseKey } from '@/lib/model/graph'
import { isListed, putOnList, takeOffList, useReadingListStore } from './reading-list-store'

export function useReadingEntry(key: string): MenuEntry[] {
  const { type, id = '' } = parseKey(key) ?? {}
  const listed = useReadingListStore((state) => isListed(state, id))
  if (type !== 'paper') return []
  return [
    listed
      ? { label: 'Take off the reading list', icon: <BookmarkMinus aria-hidden />, onSelect: () => takeOffList(id) }
      : { label: 'Put on the reading list', icon: <BookmarkPlus aria-hidden />, onSelect: () => putOnList(id) },
  ]
}
