/** Colours of papers by their year: pale for the oldest, the accent for the newest. Canvas and legend read them here. */
import type { PaperNode } from '@/lib/model/graph'
import { mix, NO_CLUSTER, SHEET, type Theme } from './appearance'

/** Share of the sheet in the colour of the oldest. */
const PALEST = 0.75

/** Undefined where no paper has a year. */
export function yearsOf(papers: readonly PaperNode[]): { first: number; last: number } | undefined {
  let range: { first: number; last: number } | undefined
  for (const { year } of papers) {
    if (year === undefined) continue
    range = range
      ? { first: Math.min(range.first, year), last: Math.max(range.last, year) }
      : { first: year, last: year }
  }
  return range
}

/** `age` goes from 0, the newest, to 1, the oldest. */
export const yearColor = (age: number, theme: Theme): string =>
  mix(SHEET.accent[theme], SHEET.sheet[theme], PALEST * age)

/** Of what has no year, such as a concept. */
export const noYearColor = (theme: Theme): string => mix(NO_CLUSTER[theme], SHEET.sheet[theme], 0.6)

export const ageOf = (year: number, { first, last }: { first: number; last: number }): number =>
  last === first ? 0 : (last - year) / (last - first)
