'use client'
/** Name, search, lenses, and what acts on the whole view: undo, text twin, copy link, theme. */
import { List, Moon, Redo2, Sun, Undo2, Waypoints } from 'lucide-react'
import { useTheme } from 'next-themes'
import { useEffect } from 'react'
import { IconButton } from '@/components/ui/button'
import { CopyLinkButton } from '@/components/ui/copy-link-button'
import { CorpusChange } from './corpus-change'
import { useActions } from './explorer-actions'
import { useView } from './explorer-state'
import styles from './header.module.css'
import { isTyping } from './is-typing'
import { LensSlot, SearchSlot } from './slots'
import { useMedia } from './use-media'
import { useThemeName } from './use-theme-name'
import { useUndo } from './use-undo'

export function Header({ phone }: { phone: boolean }) {
  const tight = useMedia('(max-width: 599px)') === true
  return (
    <header className={styles.header}>
      {!tight && <h1 className={styles.name}>Concordance</h1>}
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
        {!tight && <UndoButtons />}
        <TwinButton />
        {!tight && <CopyLinkButton what="this view" />}
        <ThemeButton />
      </div>
    </header>
  )
}

function UndoButtons() {
  const { canUndo, canRedo, undo, redo } = useUndo()
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

function TwinButton() {
  const { twin } = useView()
  const { setTwin } = useActions()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || event.key !== 't' || event.metaKey || event.ctrlKey || event.altKey) return
      setTwin(!twin)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [twin, setTwin])
  return (
    <IconButton
      label={twin ? 'Show as map' : 'Show as list'}
      keys={['T']}
      icon={twin ? <Waypoints aria-hidden /> : <List aria-hidden />}
      onClick={() => setTwin(!twin)}
    />
  )
}

function ThemeButton() {
  const { setTheme } = useTheme()
  const theme = useThemeName()
  return (
    <IconButton
      label={theme === 'dark' ? 'Use light colours' : 'Use dark colours'}
      icon={theme === 'dark' ? <Sun aria-hidden /> : <Moon aria-hidden />}
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    />
  )
}
