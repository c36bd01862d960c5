'use client'
/** Name, search, lenses, and what acts on the whole view: undo, text twin, copy link, theme; on a phone some in a menu. */
import { Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '@/components/ui/button'
import { CopyLinkButton } from '@/components/ui/copy-link-button'
import { CorpusChange } from './corpus-change'
import styles from './header.module.css'
import { isTyping } from './is-typing'
import { LensSlot, SearchSlot } from './slots'
import { TightActions } from './tight-actions'
import { TwinButton } from './twin-button'
import { useMedia } from './use-media'
import { useThemeSwitch } from './use-theme-switch'
import { useUndo } from './use-undo'

export function Header({ phone }: { phone: boolean }) {
  const tight = useMedia('(max-width: 599px)') === true
  useUndoKeys()
  return (
    <header className={styles.header}>
      <h1 className={tight ? 'unseen' : styles.name}>Concordance</h1>
      <div className={styles.search}>
        <SearchSlot />
      </div>
      {!phone && (
        <div className={styles.lenses}>
          <LensSlot />
        </div>
      )}
      <div className={styles.actions}>
        <CorpusChange tight={phone} />
        {tight ? (
          <TightActions />
        ) : (
          <>
            <UndoButtons />
            <TwinButton />
            <CopyLinkButton what="this view" />
            <ThemeButton />
          </>
        )}
      </div>
    </header>
  )
}

function useUndoKeys(): void {
  const { undo, redo } = useUndo()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.key.toLowerCase() !== 'z' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [undo, redo])
}

function UndoButtons() {
  const { canUndo, canRedo, undo, redo } = useUndo()
  return (
    <>
      <IconButton label="Undo" keys={['Ctrl', 'Z']} icon={<Undo2 aria-hidden />} disabled={!canUndo} onClick={undo} />
      <IconButton
        label="Redo"
        keys={['Ctrl', '⇧', 'Z']}
        icon={<Redo2 aria-hidden />}
        disabled={!canRedo}
        onClick={redo}
      />
    </>
  )
}

function ThemeButton() {
  const { label, icon, change } = useThemeSwitch()
  return <IconButton label={label} icon={icon} onClick={change} />
}
