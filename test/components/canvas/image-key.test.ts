/** What stands below a kept picture, so that who is sent it can read its shapes and colours. */
import { describe, expect, it } from 'vitest'
import { imageKey } from '@/components/canvas/image-key'
import type { Picture } from '@/components/canvas/picture'
import { LOOKS, ROLE_COLORS } from '@/lib/graph/appearance'
import { toAtlas } from '@/lib/graph/atlas'
import { noYearColor, yearStops } from '@/lib/graph/year-colors'
import { conceptKey } from '@/lib/model/graph'
import { datedGraph } from '@/test/fixtures/dated-graph'
import { fakeGraph } from '@/test/fixtures/fake-graph'

const atlas = toAtlas(fakeGraph(200))
const concept = atlas.graph.concepts[0]!

/** Draws the key for a picture of this width; gives its words with their places, and the colours of its signs. */
function keyIn(width: number, picture: Partial<Picture>, of = atlas) {
  const words: { text: string; right: number; y: number }[] = []
  const colors: string[] = []
  const context = {
    fillStyle: '',
    measureText: (text: string) => ({ width: text.length * 7 }),
    fillText: (text: string, x: number, y: number) => words.push({ text, right: x + text.length * 7, y }),
    fill: () => colors.push(context.fillStyle),
    fillRect: () => colors.push(context.fillStyle),
    createLinearGradient: () => ({ addColorStop: (_: number, color: string) => colors.push(color) }),
    ...Object.fromEntries(['beginPath', 'arc', 'lineTo', 'closePath', 'stroke'].map((name) => [name, () => {}])),
  }
  const look = {
    theme: 'light',
    colorBy: 'cluster',
    sizeBy: 'papers',
    selected: null,
    shown: { visible: undefined, lit: undefined },
  }
  const key = imageKey(context as unknown as CanvasRenderingContext2D, width, { ...look, ...picture } as Picture, of)
  key.draw(1000)
  return { ...key, words, colors, texts: words.map(({ text }) => text.replaceAll('\u00a0', ' ')) }
}

describe('the key of a kept picture', () => {
  it('says what the colours of roles mean, and towards which concept', () => {
    const { texts, colors } = keyIn(1200, { colorBy: 'role', selected: conceptKey(concept.id) })
    expect(texts).toContain(`What papers do with ${concept.name}:`)
    expect(texts).toEqual(expect.arrayContaining(['proposes', 'evaluates on', 'mentions']))
    expect(colors).toEqual(expect.arrayContaining(Object.values(ROLE_COLORS).map(({ light }) => light)))
  })

  it('says nothing of roles where none is coloured', () => {
    expect(keyIn(1200, { colorBy: 'role' }).texts).not.toContain('proposes')
    expect(keyIn(1200, { selected: conceptKey(concept.id) }).texts).not.toContain('proposes')
  })

  /** Its rows about years where papers are of these, in turn. */
  function yearsIn(...years: (number | undefined)[]) {
    const { papers, ...graph } = fakeGraph(200)
    const dated = papers.map(({ year: _, ...paper }, at) => {
      const year = years[at % years.length]
      return year === undefined ? paper : { ...paper, year }
    })
    const { texts, colors } = keyIn(1200, { colorBy: 'year' }, toAtlas({ ...graph, papers: dated }))
    return { texts: texts.filter((text) => /year|^\d+$/.test(text)), colors }
  }
  const MEANING = 'concepts: the middle year of their papers'

  it('says which year a concept has where the map is arranged by it', () => {
    const dated = toAtlas(datedGraph(100))
    expect(keyIn(1200, { layout: 'year' }, dated).texts).toContain(MEANING)
    expect(keyIn(1200, { layout: 'cluster' }, dated).texts).not.toContain(MEANING)
  })

  it('has the scale of years that the page has, what it means, and a sign of what has none', () => {
    const { texts, colors } = yearsIn(2019, 2024, undefined)
    expect(texts).toEqual(['2019', '2024', 'no year', MEANING])
    expect(colors).toEqual(expect.arrayContaining([...yearStops('light'), noYearColor('light')]))
    expect(keyIn(1200, {}).colors).not.toContain(noYearColor('light'))
  })

  it('tells the one year of all papers once', () => {
    expect(yearsIn(2024).texts).toEqual(['2024', MEANING])
  })

  it('says what sizes tell where that is not papers', () => {
    expect(keyIn(1200, {}).texts).not.toContain('how much a concept joins topics')
    const { texts } = keyIn(1200, { sizeBy: 'bridging' })
    expect(texts).toEqual(expect.arrayContaining(['0', 'how much a concept joins topics']))
    expect(texts.some((text) => /^0\.\d\d$/.test(text))).toBe(true)
    expect(keyIn(1200, { sizeBy: 'links' }).texts.some((text) => /^\d+$/.test(text) && text !== '0')).toBe(true)
  })

  it('shows kinds in their colours where the map does', () => {
    expect(keyIn(1200, { colorBy: 'kind' }).colors).toContain(LOOKS.Task.color.light)
    expect(keyIn(1200, {}).colors).not.toContain(LOOKS.Task.color.light)
  })

  it('takes as many lines as a phone needs, nothing beyond its edge', () => {
    const { words, height, texts } = keyIn(390, { colorBy: 'role', selected: conceptKey(concept.id) })
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(390)
    expect(words.every(({ y }) => y > 1000 && y < 1000 + height)).toBe(true)
    expect(texts.at(-1)).toMatch(/papers · .* · Concordance$/)
  })

  it('folds the summary of a filtered map on a phone, and shortens a long name', () => {
    const name = 'partially observable Markov decision problems'
    const renamed = fakeGraph(200)
    const concepts = renamed.concepts.map((each, at) => (at === 0 ? { ...each, name } : each))
    const visible = new Set(concepts.slice(0, 100).map(({ id }) => conceptKey(id)))
    const { words, height, texts } = keyIn(
      390,
      { colorBy: 'role', selected: conceptKey(concept.id), shown: { visible, lit: undefined } as Picture['shown'] },
      toAtlas({ ...renamed, concepts }),
    )
    expect(texts).toContain('What papers do with partially observable Markov…:')
    expect(texts.slice(-2)).toEqual(['0 of 25 papers · 100 of 105 concepts · 6 clusters', 'Concordance'])
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(390 - 16)
    expect(new Set(words.slice(-2).map(({ y }) => y)).size).toBe(2)
    expect(words.every(({ y }) => y > 1000 && y < 1000 + height)).toBe(true)
  })
})
