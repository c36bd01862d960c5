/** Top of a panel of the inspector: what it is, its name, and what can be done with it. */
import { Crosshair, EyeOff, MoreHorizontal, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { IconButton } from '@/components/ui/button'
import { CopyLinkButton } from '@/components/ui/copy-link-button'
import { Menu, type MenuEntry } from '@/components/ui/menu'
import { usePageTitle } from '@/components/ui/use-page-title'
import styles from './panel-header.module.css'

export interface PanelHeaderProps {
  /** Glyph and word: what kind of thing it is. */
  kind: ReactNode
  title: ReactNode
  /** The title as text, by which the window is called while the panel is open. */
  name: string
  address: string
  what: string
  entries?: readonly MenuEntry[]
  /** A button before the others. */
  action?: ReactNode
  onClose: () => void
  children?: ReactNode
}

export function PanelHeader({
  kind,
  title,
  name,
  address,
  what,
  entries,
  action,
  onClose,
  children,
}: PanelHeaderProps) {
  usePageTitle(name)
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <span className={styles.kind}>{kind}</span>
        {action}
        <CopyLinkButton address={address} what={what} />
        {entries && entries.length > 0 && (
          <Menu trigger={<IconButton label="More" icon={<MoreHorizontal aria-hidden />} />} entries={entries} />
        )}
        <IconButton label="Close" icon={<X aria-hidden />} onClick={onClose} />
      </div>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </header>
  )
}

/** What can be done on the map with the node whose panel it is. */
export function useNodeEntries(key: string): MenuEntry[] {
  const { hide, keepOnly } = useActions()
  return [
    { label: 'Keep only this and its neighbours', icon: <Crosshair aria-hidden />, onSelect: () => keepOnly(key) },
    { label: 'Take off the map', icon: <EyeOff aria-hidden />, onSelect: () => hide(key) },
  ]
}
