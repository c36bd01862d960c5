/** ⌘K (Ctrl K) anywhere, and / outside of fields, lead to the search. */
import { type RefObject, useEffect } from 'react'
import { isTyping } from '@/components/explorer/is-typing'

export function useSearchKeys(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const command = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)
      if (!command && (event.key !== '/' || isTyping(event) || event.metaKey || event.ctrlKey || event.altKey)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [input])
}
