/** What can be read on the sheet: contrast of every colour, the same values in CSS, shapes that tell kinds apart. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  CLUSTER_COLORS,
  clusterColor,
  glyphPath,
  LOOKS,
  mix,
  ROLE_COLORS,
  SHAPES,
  SHEET,
  THINGS,
  type Theme,
} from '@/lib/graph/appearance'
import { contrast } from '@/test/fixtures/contrast'

const THEMES: Theme[] = ['light', 'dark']

describe.each(THEMES)('in the %s theme', (theme) => {
  const texts = {
    ink: SHEET.ink[theme],
    muted: SHEET.muted[theme],
    accent: SHEET.accent[theme],
    ...Object.fromEntries(THINGS.map((thing) => [thing, LOOKS[thing].color[theme]])),
    ...Object.fromEntries(Object.entries(ROLE_COLORS).map(([role, color]) => [role, color[theme]])),
    ...Object.fromEntries(CLUSTER_COLORS[theme].map((color, at) => [`cluster ${at}`, color])),
  }
  it.each(Object.entries(texts))('%s reads on sheet and surface', (_, color) => {
    expect(contrast(color, SHEET.sheet[theme])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(color, SHEET.surface[theme])).toBeGreaterThanOrEqual(4.5)
  })

  it('gives every cluster a colour of its own until they repeat', () => {
    const count = CLUSTER_COLORS[theme].length
    expect(new Set(CLUSTER_COLORS[theme]).size).toBe(count)
    expect(clusterColor(count + 2, theme)).toBe(clusterColor(2, theme))
    expect(clusterColor(undefined, theme)).not.toBe(clusterColor(0, theme))
  })

  it('is what the style sheet says', () => {
    const css = readFileSync(path.resolve(import.meta.dirname, '../../../app/globals.css'), 'utf8')
    const block = css.slice(css.indexOf(theme === 'light' ? ':root {' : ':root.dark {'))
    const variable = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1]
    for (const [name, color] of Object.entries(SHEET)) expect(variable(name), name).toBe(color[theme])
    for (const thing of THINGS) expect(variable(`kind-${thing.toLowerCase()}`), thing).toBe(LOOKS[thing].color[theme])
  })
})

it('tells kinds apart by shape alone', () => {
  const shapes = THINGS.map((thing) => LOOKS[thing].shape)
  expect(new Set(shapes).size).toBe(THINGS.length)
  expect(new Set(SHAPES.map(glyphPath)).size).toBe(SHAPES.length)
})

it('mixes from one colour to the other', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000')
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff')
  expect(mix('#102030', '#304050', 0.5)).toBe('#203040')
})
