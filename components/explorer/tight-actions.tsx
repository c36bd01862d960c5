'use client'
/** What acts on the whole view, where the header has no room for a button each: undo, the list, and a menu of the rest. */
import { Link2, MoreHorizontal, Redo2, Undo2 } from 'lucide-react'
import { IconButton } from '@/components/ui/button'
import { OUTCOME_ICONS } from '@/components/ui/copy-link-button'
import { Menu } from '@/components/ui/menu'
import { useCopied } from '@/components/ui/use-copied'
import { TwinButton } from './twin-button'
import { useThemeSwitch } from './use-theme-switch'
import { useUndo } from './use-undo'

export function TightActions() {
  const { canUndo, canRedo, undo, redo } = useUndo()
  const { outcome, said, copy } = useCopied()
  const Icon = outcome ? OUTCOME_ICONS[outcome] : MoreHorizontal
  const theme = useThemeSwitch()
  return (
    <>
      <IconButton label="Undo" icon={<Undo2 aria-hidden />} disabled={!canUndo} onClick={undo} />
      <TwinButton />
      <Menu
        trigger={<IconButton label="More" said={said} icon={<Icon aria-hidden />} />}
        entries={[
          { label: 'Redo', icon: <Redo2 aria-hidden />, onSelect: redo, disabled: !canRedo },
          { label: 'Copy link to this view', icon: <Link2 aria-hidden />, onSelect: copy },
          { label: theme.label, icon: theme.icon, onSelect: theme.change },
        ]}
      />
    </>
  )
}
