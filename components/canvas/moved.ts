/**
 * Nodes that a person has moved out of the way, kept by the browser for each corpus: by key the place on the sheet, in layout
 * units, as it would lie in the store. Nobody else sees it.
 */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { browserStorage, followTabs } from '@/components/ui/browser-storage'
import type { Place } from '@/lib/graph/layout'

export type Moved = Readonly<Record<string, Place>>

interface MovedStore {
  /** Of which corpus the map is; empty until the server has said so: what is moved before that is taken over. */
  corpus: string
  /** By the identity of a corpus; the one where a node was moved last comes last. */
  corpora: Readonly<Record<string, Moved>>
}

/** Corpora whose places are kept: those that were looked at long ago give way. */
const MOST_CORPORA = 12
const NONE: Moved = {}

export const useMoved = create<MovedStore>()(
  persist((): MovedStore => ({ corpus: '', corpora: {} }), {
    name: 'concordance-moved',
    storage: browserStorage(),
    partialize: ({ corpora: { '': _, ...corpora } }) => ({ corpora }),
    merge: (kept, now) => ({ ...now, corpora: corporaIn(kept) }),
  }),
)
followTabs(useMoved)

/** What is kept may be of another version, or written by hand. */
function corporaIn(kept: unknown): Record<string, Moved> {
  const corpora = Object.entries(Object(Object(kept).corpora)).map(([corpus, places]) => {
    const good = Object.entries(Object(places)).flatMap(([key, place]) => {
      const { x, y } = Object(place)
      return Number.isFinite(x) && Number.isFinite(y) ? [[key, { x, y }] as const] : []
    })
    return [corpus, Object.fromEntries(good)] as const
  })
  return Object.fromEntries(corpora)
}

export const movedNow = ({ corpus, corpora }: MovedStore): Moved => corpora[corpus] ?? NONE

/** The other corpora, as many as are kept beside this one, and its places as the last. */
function withPlaces(corpora: MovedStore['corpora'], corpus: string, places: Moved): MovedStore['corpora'] {
  const others = Object.entries(corpora).filter(([name]) => name !== corpus && name !== '')
  const mine = Object.keys(places).length > 0 ? [[corpus, places] as const] : []
  return Object.fromEntries([...others.slice(1 - MOST_CORPORA), ...mine])
}

/** Says which corpus the map is of. */
export function showCorpus(corpus: string): void {
  useMoved.setState(({ corpora }) => {
    const early = corpora['']
    return { corpus, ...(early && { corpora: withPlaces(corpora, corpus, { ...corpora[corpus], ...early }) }) }
  })
}

/** Keeps the place of a node, and those of others as long as they are there. */
export function keepPlace(key: string, place: Place, isThere: (key: string) => boolean): void {
  useMoved.setState((state) => {
    const others = Object.entries(movedNow(state)).filter(([other]) => isThere(other))
    const places = { ...Object.fromEntries(others), [key]: place }
    return { corpora: withPlaces(state.corpora, state.corpus, places) }
  })
}

export function forgetPlaces(): void {
  useMoved.setState(({ corpora, corpus }) => ({ corpora: withPlaces(corpora, corpus, NONE) }))
}
