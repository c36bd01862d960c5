/** Colours of years: what the legend shows at its ends is what the oldest and the newest papers have. */
import { describe, expect, it } from 'vitest'
import { SHEET } from '@/lib/graph/appearance'
import { ageOf, yearColor, yearsOf } from '@/lib/graph/year-colors'
import type { PaperNode } from '@/lib/model/graph'

const papers = (...years: (number | undefined)[]): PaperNode[] =>
  years.map((year, at) => ({ id: `x:${at}`, title: '', concepts: 0, ...(year === undefined ? {} : { year }) }))

describe('years', () => {
  it('go from the first to the last, papers without one aside', () => {
    expect(yearsOf(papers(2019, undefined, 2024, 2016))).toEqual({ first: 2016, last: 2024 })
    expect(yearsOf(papers(undefined))).toBeUndefined()
  })

  it('are paler the older they are, and one alone is not pale', () => {
    const range = { first: 2016, last: 2024 }
    expect([2016, 2020, 2024].map((year) => ageOf(year, range))).toEqual([1, 0.5, 0])
    expect(yearColor(ageOf(2024, range), 'dark')).toBe(SHEET.accent.dark)
    expect(yearColor(1, 'light')).not.toBe(SHEET.accent.light)
    expect(ageOf(2024, { first: 2024, last: 2024 })).toBe(0)
  })
})
