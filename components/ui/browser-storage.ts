/**
 * Where a store keeps what this browser remembers. One that keeps nothing for the page, or has no room left, costs the memory
 * alone: all else goes on, and what was to be kept lasts as long as the page.
 */
import { createJSONStorage, type StateStorage } from 'zustand/middleware'

const forgiving: StateStorage = {
  getItem: (name) => attempt(() => window.localStorage.getItem(name)) ?? null,
  setItem: (name, value) => attempt(() => window.localStorage.setItem(name, value)),
  removeItem: (name) => attempt(() => window.localStorage.removeItem(name)),
}

function attempt<T>(access: () => T): T | undefined {
  try {
    return access()
  } catch {
    return undefined
  }
}

/** For the option `storage` of zustand's persist. */
export const browserStorage = <State>() => createJSONStorage<State>(() => forgiving)

interface Kept {
  persist: { getOptions: () => { name?: string | undefined }; rehydrate: () => void | Promise<void> }
}

/** Takes over what another tab of the page keeps: else the next change here would undo it. */
export function followTabs({ persist }: Kept): void {
  if (typeof window === 'undefined') return
  window.addEventListener('storage', ({ key }) => {
    if (key === persist.getOptions().name) void persist.rehydrate()
  })
}
