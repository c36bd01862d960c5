/** What the window is called, in tabs and in the history of visited pages. */
import { useEffect } from 'react'

const SITE = 'Concordance'

/** Calls the window by what is open in it, as long as it is open. */
export function usePageTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · ${SITE}`
    return () => {
      document.title = SITE
    }
  }, [name])
}
