/** Puts a paper on the reading list, or takes it off again. */
import { Bookmark } from 'lucide-react'
import { IconButton } from '@/components/ui/button'
import styles from './reading-button.module.css'
import { isListed, putOnList, takeOffList, useReadingListStore } from './reading-list-store'

export interface ReadingButtonProps {
  id: string
  /** In a list: seen where the pointer or the keyboard is, and where the paper is on the list. */
  quiet?: boolean
}

export function ReadingButton({ id, quiet }: ReadingButtonProps) {
  const listed = useReadingListStore((state) => isListed(state, id))
  return (
    <IconButton
      label={listed ? 'Take off the reading list' : 'Put on the reading list'}
      className={quiet ? styles.quiet : undefined}
      data-listed={listed || undefined}
      icon={<Bookmark aria-hidden fill={listed ? 'currentColor' : 'none'} />}
      onClick={() => (listed ? takeOffList(id) : putOnList(id))}
    />
  )
}
