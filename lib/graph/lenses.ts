/**
 * How the answers of saved queries lie over the graph: each lens is a set of node keys with a mode, and the lenses that
 * are on combine from first to last.
 */

export const LENS_MODES = ['highlight', 'isolate', 'add', 'subtract'] as const
export type LensMode = (typeof LENS_MODES)[number]

export interface LensKeys {
  mode: LensMode
  keys: Iterable<string>
}

export interface LensSets {
  /** Keys that are drawn at all; undefined where no lens takes any away. */
  visible: ReadonlySet<string> | undefined
  /** Keys that stand out while the rest fades; undefined where no lens highlights. */
  lit: ReadonlySet<string> | undefined
  /** What lenses light or leave of the map: it stays lit beside whatever is opened. */
  answer?: ReadonlySet<string> | undefined
}

/**
 * `highlight` lights its keys, `isolate` leaves of what is visible only its keys, `add` brings keys back (or lights
 * them, where nothing is missing), `subtract` takes keys away.
 */
export function combineLenses(all: Iterable<string>, lenses: readonly LensKeys[]): LensSets {
  let visible: Set<string> | undefined
  let lit: Set<string> | undefined
  let isolates = false
  for (const lens of lenses) {
    const keys = lens.keys instanceof Set ? lens.keys : new Set(lens.keys)
    isolates ||= lens.mode === 'isolate'
    if (lens.mode === 'isolate') visible = intersection(visible ?? all, keys)
    else if (lens.mode === 'subtract') visible = difference(visible ?? all, keys)
    else if (lens.mode === 'add' && visible) visible = union(visible, keys)
    // An answer without anything in it lights nothing, and there is nothing for the rest to fade beside.
    else if (keys.size > 0) lit = union(lit ?? [], keys)
  }
  return { visible, lit, answer: isolates ? union(lit ?? [], visible ?? []) : lit }
}

/** Whether the lenses leave a key, wherever it is: also of what a large corpus does not draw. */
export function leftByLenses(lenses: readonly LensKeys[]): (key: string) => boolean {
  const sets = lenses.map(({ mode, keys }) => ({ mode, keys: new Set(keys) }))
  return (key) =>
    sets.reduce((left, { mode, keys }) => {
      if (mode === 'isolate') return left && keys.has(key)
      if (mode === 'subtract') return left && !keys.has(key)
      return left || (mode === 'add' && keys.has(key))
    }, true)
}

function intersection(from: Iterable<string>, keys: ReadonlySet<string>): Set<string> {
  const result = new Set<string>()
  for (const key of from) if (keys.has(key)) result.add(key)
  return result
}

function difference(from: Iterable<string>, keys: ReadonlySet<string>): Set<string> {
  const result = new Set<string>()
  for (const key of from) if (!keys.has(key)) result.add(key)
  return result
}

function union(from: Iterable<string>, keys: Iterable<string>): Set<string> {
  const result = new Set(from)
  for (const key of keys) result.add(key)
  return result
}
