/** Colours of years: what is old and what is new, of papers and concepts, for whoever sees colours otherwise, too. */
import { describe, expect, it } from 'vitest'
import { SHEET } from '@/lib/graph/appearance'
import { toAtlas } from '@/lib/graph/atlas'
import { distanceOf } from '@/lib/graph/color-likeness'
import { ageOf, noYearColor, yearColor, yearStops } from '@/lib/graph/year-colors'
import { anyUndated, endsOf, yearsOf } from '@/lib/graph/years'
import type { ConceptNode, PaperNode, RoleEdge } from '@/lib/model/graph'
import { contrast } from '@/test/fixtures/contrast'

/** Papers of these years, and concepts with the indexes of theirs. */
function atlasOf(years: (number | undefined)[], concepts: Record<string, number[]> = {}) {
  const papers = years.map((year, at): PaperNode => ({ id: String(at), title: '', concepts: 0, ...(year && { year }) }))
  const nodes = Object.entries(concepts).map(
    ([id, of]): ConceptNode => ({ id, name: id, kind: 'Task', papers: of.length }),
  )
  const edges = Object.entries(concepts).flatMap(([concept, of]) =>
    of.map((at): RoleEdge => ({ paper: String(at), concept, role: 'uses', confidence: 1, salience: 1, count: 1 })),
  )
  return toAtlas({ papers, concepts: nodes, edges, coOccurrences: [], clusters: [] })
}

describe('years', () => {
  it('go from the first to the last, papers without one aside', () => {
    expect(yearsOf(atlasOf([2019, undefined, 2024, 2016]))).toMatchObject({ oldest: 2016, first: 2016, last: 2024 })
    expect(yearsOf(atlasOf([undefined]))).toBeUndefined()
  })

  it('of a concept are the middle one of its papers', () => {
    const atlas = atlasOf([1990, 2018, 2021, 2022, undefined], { odd: [0, 1, 2, 4], even: [1, 3], none: [4] })
    const years = yearsOf(atlas)!
    expect(['odd', 'even', 'none'].map((id) => years.of.get(`c:${id}`))).toEqual([2018, 2020, undefined])
    expect(years.of.get('p:0')).toBe(1990)
    expect(anyUndated(atlas, years)).toBe(true)
    const dated = atlasOf([1990, 2018], { both: [0, 1] })
    expect(anyUndated(dated, yearsOf(dated)!)).toBe(false)
  })

  it('of a few that are far older do not leave all others one colour', () => {
    const few = yearsOf(atlasOf([1971, 1985, ...Array.from({ length: 40 }, (_, at) => 2006 + (at % 20))]))!
    expect(few.oldest).toBe(1971)
    expect(endsOf(few)).toEqual(['≤ 2006', '2025'])
    expect([ageOf(1971, few), ageOf(2006, few), ageOf(2025, few)]).toEqual([1, 1, 0])
    const one = yearsOf(atlasOf([2024, ...Array.from({ length: 40 }, () => 2025)]))!
    expect(endsOf(one)).toEqual(['2024', '2025'])
    expect(endsOf(yearsOf(atlasOf([2024, 2024]))!)).toEqual([undefined, '2024'])
    expect(ageOf(2024, { first: 2024, last: 2024 })).toBe(0)
  })
})

describe.each(['light', 'dark'] as const)('colours of years on a %s sheet', (theme) => {
  const scale = [1, 0.8, 0.6, 0.4, 0.2, 0].map((age) => yearColor(age, theme))

  it('begin and end as the legend does', () => {
    expect([scale[0], yearColor(0.5, theme), scale.at(-1)]).toEqual(yearStops(theme))
  })

  it('stand out from the sheet, and the more the newer', () => {
    const against = scale.map((color) => contrast(color, SHEET.sheet[theme]))
    expect(against[0]).toBeGreaterThanOrEqual(3)
    expect(against).toEqual(against.toSorted((a, b) => a - b))
  })

  it('are told apart by all eyes, from each other and from what has no year', () => {
    const steps = scale.slice(1).map((color, at) => distanceOf(color, scale[at]!))
    expect(Math.min(...steps)).toBeGreaterThan(0.04)
    expect(distanceOf(scale[0]!, scale.at(-1)!)).toBeGreaterThan(0.3)
    for (const color of scale) expect(distanceOf(color, noYearColor(theme))).toBeGreaterThan(0.1)
  })
})
