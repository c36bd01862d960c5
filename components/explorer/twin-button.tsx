'use client'
/** The list in the map's place, and back. */
import { List, Waypoints } from 'lucide-react'
import { useEffect } from 'react'
import { IconButton } from '@/components/ui/button'
import { useActions } from './explorer-actions'
import { useView } from './explorer-state'
import { isTyping } from './is-typing'

export function TwinButton() {
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
