/** Enter before the answer to the last letter is there waits for it, instead of choosing from the answer before. */
import { type KeyboardEvent, useEffect, useState } from 'react'

/** What a field of Base UI calls on each key. */
export type FieldKeyHandler = (event: KeyboardEvent & { preventBaseUIHandler?: () => void }) => void

export function useEnterAhead<T>(stale: boolean, found: readonly T[], choose: (find: T) => void): FieldKeyHandler {
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!waiting || stale) return
    setWaiting(false)
    if (found[0]) choose(found[0])
  })
  return (event) => {
    if (event.key !== 'Enter') return setWaiting(false)
    if (!stale) return
    event.preventDefault()
    event.preventBaseUIHandler?.()
    setWaiting(true)
  }
}
