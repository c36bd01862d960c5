/**
 * Years as colours: from ochre for the oldest by rose to blue for the newest, which whoever lacks a kind of cone tells apart,
 * too. Canvas and legend read them here.
 */
import { mix, NO_CLUSTER, type PerTheme, SHEET, type Theme } from './appearance'
import type { Years } from './years'

/** The oldest first. */
const STOPS: readonly PerTheme[] = [
  { light: '#bd861a', dark: '#815d12' },
  { light: '#b0456e', dark: '#d4809c' },
  { light: '#1f2f8f', dark: '#bcd4ff' },
]

/** `age` goes from 0, the newest, to 1, the oldest. */
export function yearColor(age: number, theme: Theme): string {
  const at = (1 - age) * (STOPS.length - 1)
  const from = Math.min(STOPS.length - 2, Math.floor(at))
  return mix(STOPS[from]![theme], STOPS[from + 1]![theme], at - from)
}

/** Colours of the scale, the oldest first. */
export const yearStops = (theme: Theme): string[] => STOPS.map((stop) => stop[theme])

/** Of what has no year. */
export const noYearColor = (theme: Theme): string => mix(NO_CLUSTER[theme], SHEET.sheet[theme], 0.6)

export const ageOf = (year: number, { first, last }: Pick<Years, 'first' | 'last'>): number =>
  last === first ? 0 : Math.min(1, (last - year) / (last - first))
