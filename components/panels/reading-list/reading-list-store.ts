/**
 * The papers that a person means to read, in an order of their own. Kept by the browser under the address of the page: it is
 * theirs, not the corpus', also where many look at one server. Papers of another corpus stay on it, and are not shown.
 */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { browserStorage, followTabs } from '@/components/ui/browser-storage'

interface ReadingListStore {
  /** Ids of papers, the first to be read first. */
  ids: readonly string[]
  /** Those of them that were taken off while the list was open: they keep their place until it is opened again. */
  off: readonly string[]
}

export const useReadingListStore = create<ReadingListStore>()(
  persist((): ReadingListStore => ({ ids: [], off: [] }), {
    name: 'concordance-reading-list',
    storage: browserStorage(),
    partialize: (state) => ({ ids: listedOf(state) }),
    merge: (kept, now) => ({ ...now, ids: idsIn(kept), off: [] }),
  }),
)
followTabs(useReadingListStore)

/** What is kept may be of another version, or written by hand. */
function idsIn(kept: unknown): string[] {
  const { ids } = Object(kept)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string' && id !== '') : []
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((other) => other !== id)

export const listedOf = ({ ids, off }: ReadingListStore): string[] => ids.filter((id) => !off.includes(id))

export const isListed = ({ ids, off }: ReadingListStore, id: string): boolean => ids.includes(id) && !off.includes(id)

const change = (how: (list: ReadingListStore) => Partial<ReadingListStore>): void => {
  useReadingListStore.setState(how)
}

export const putOnList = (id: string): void =>
  change(({ ids, off }) => ({ ids: ids.includes(id) ? ids : [...ids, id], off: without(off, id) }))

export const takeOffList = (id: string): void => change(({ off }) => ({ off: [...off, id] }))

/** What was taken off gives up its place. */
export const clearTakenOff = (): void => change((state) => ({ ids: listedOf(state), off: [] }))

/** Each paper once, under the id that it has now: it may have been put here under one that it had before it was merged. */
export const renameOnList = (idNow: (id: string) => string): void =>
  change((list) => {
    const listed = listedOf(list).map(idNow)
    return {
      ids: [...new Set(list.ids.map(idNow))],
      off: list.off.map(idNow).filter((id) => !listed.includes(id)),
    }
  })

/** To the place of another that is on it. */
export const moveOnList = (id: string, to: string): void =>
  change(({ ids }) => ({ ids: without(ids, id).toSpliced(ids.indexOf(to), 0, id) }))
