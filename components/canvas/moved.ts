/**
 * Nodes that a person has moved out of the way, kept until the tab is closed: by key the place on the sheet, in layout
 * units, as it would lie in the store. Nobody else sees it.
 */
import { create } from 'zustand'

export type Moved = ReadonlyMap<string, { x: number; y: number }>

export const useMoved = create<{ moved: Moved }>()(() => ({ moved: new Map() }))

export function keepPlace(key: string, place: { x: number; y: number }): void {
  useMoved.setState(({ moved }) => ({ moved: new Map(moved).set(key, place) }))
}

export const forgetPlaces = (): void => useMoved.setState({ moved: new Map() })
