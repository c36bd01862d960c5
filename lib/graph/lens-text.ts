/** A lens as it stands in an address: a saved query with its values, and how its answer lies on the map. */
import { LENS_MODES, type LensMode } from './lenses'

/** A saved query with its parameters and how its answer lies on the map; `lens=highlight/SLUG?NAME=VALUE`. */
export interface LensSpec {
  slug: string
  mode: LensMode
  params: Record<string, string>
}

/** Equal for equal query and parameters, whatever the mode. */
export function lensId(lens: Pick<LensSpec, 'slug' | 'params'>): string {
  const params = new URLSearchParams(Object.entries(lens.params).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${lens.slug}?${params}`
}

export function parseLens(text: string): LensSpec | null {
  const match = /^([a-z]+)\/([^?/]+)(?:\?(.*))?$/s.exec(text)
  const mode = LENS_MODES.find((known) => known === match?.[1])
  const slug = match?.[2]
  if (!mode || !slug) return null
  return { mode, slug: decodeURIComponent(slug), params: Object.fromEntries(new URLSearchParams(match[3] ?? '')) }
}

/** The address encodes it once more: only what parts a lens and its parameters is escaped here. */
export function formatLens(lens: LensSpec): string {
  const params = Object.entries(lens.params).map(
    ([name, value]) => `${escaped(name, /[%&+=]/g)}=${escaped(value, /[%&+]/g)}`,
  )
  return `${lens.mode}/${escaped(lens.slug, /[%?/]/g)}${params.length > 0 ? `?${params.join('&')}` : ''}`
}

const escaped = (text: string, signs: RegExp): string => text.replace(signs, encodeURIComponent)
