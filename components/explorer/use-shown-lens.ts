/** The lens whose answer is shown as a table and framed on the map: the one asked for last, else the last that is on. */
import { useMemo } from 'react'
import { type Lens, useLenses } from './explorer-state'
import { useExplorerStore } from './explorer-store'

export function useShownLens(): Lens | undefined {
  const lenses = useLenses()
  const asked = useExplorerStore((state) => state.answerAsked)
  return lenses.find(({ id }) => id === asked?.lens) ?? lenses.at(-1)
}

export interface ShownAnswer {
  /** Id of its lens. */
  readonly lens: string
  readonly keys: readonly string[]
}

/** The same object for the same answer; null while it is awaited, undefined where no lens is on or it failed. */
export function useShownAnswer(): ShownAnswer | null | undefined {
  const shown = useShownLens()
  const [lens, answer, failed] = [shown?.id, shown?.answer, shown?.error !== null]
  return useMemo(() => {
    if (lens === undefined || failed) return undefined
    return answer ? { lens, keys: answer.keys } : null
  }, [lens, answer, failed])
}
