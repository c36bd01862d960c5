/** A panel of what lenses or filters leave out says so, and how it comes back. */
import { EyeOff } from 'lucide-react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useFiltered, useLeft } from '@/components/explorer/explorer-state'
import { TextButton } from '@/components/ui/button'
import styles from './off-the-map.module.css'

export interface OffTheMapProps {
  /** `paper`, `concept`, `cluster`. */
  what: string
  /** Its keys: it is on the map where one of them is. */
  keys: readonly string[]
}

export function OffTheMap({ what, keys }: OffTheMapProps) {
  const { visible } = useLeft()
  const filtered = useFiltered()
  const { showAll, clearLenses } = useActions()
  if (!visible || keys.some((key) => visible.has(key))) return null
  return (
    <p className={styles.out}>
      <EyeOff aria-hidden size={14} />
      <span>
        {`${filtered ? 'The filters leave' : 'The answers on the map leave'} this ${what} out. `}
        <TextButton className={styles.back} onClick={filtered ? showAll : clearLenses}>
          {filtered ? 'Show everything' : 'Take the answers off'}
        </TextButton>
      </span>
    </p>
  )
}
