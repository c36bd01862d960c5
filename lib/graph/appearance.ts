/**
 * The one table of how things look: shape, colour and words per kind, cluster colours, line styles per role, the sheet
 * itself. Canvas, legend, chips and marked text all read it, so that they can't disagree. Colours of text reach 4.5:1
 * on sheet and surface of their theme (WCAG 2.2, 1.4.3); test/lib/graph/appearance.test.ts computes it.
 */
import type { Kind, Role } from '@/lib/model/concept'
import { KINDS } from '@/lib/model/concept'

export type Theme = 'light' | 'dark'
export type PerTheme = Readonly<Record<Theme, string>>

/** What a node can be: a paper, or a concept of one of the four kinds. */
export type Thing = 'paper' | Kind
export const THINGS: readonly Thing[] = ['paper', ...KINDS]

/** `ring` is a disc with a hole, so that paper and method stay apart where colour says the cluster. */
export type Shape = 'ring' | 'disc' | 'diamond' | 'square' | 'triangle'
export const SHAPES: readonly Shape[] = ['disc', 'ring', 'diamond', 'square', 'triangle']

export interface Look {
  readonly shape: Shape
  /** One of it, many of it, as they stand in a sentence. */
  readonly word: string
  readonly plural: string
  readonly color: PerTheme
  /** Radius relative to a method's of the same weight. */
  readonly scale: number
}

export const LOOKS: Readonly<Record<Thing, Look>> = {
  paper: {
    shape: 'ring',
    word: 'paper',
    plural: 'papers',
    color: { light: '#626a76', dark: '#a9b1bf' },
    scale: 1.05,
  },
  Method: {
    shape: 'disc',
    word: 'method',
    plural: 'methods',
    color: { light: '#2563c9', dark: '#7fb0ff' },
    scale: 1.2,
  },
  Task: { shape: 'diamond', word: 'task', plural: 'tasks', color: { light: '#b84e14', dark: '#ffa869' }, scale: 1.32 },
  Benchmark: {
    shape: 'square',
    word: 'benchmark',
    plural: 'benchmarks',
    color: { light: '#0f766e', dark: '#4fd1b0' },
    scale: 1.1,
  },
  Metric: {
    shape: 'triangle',
    word: 'metric',
    plural: 'metrics',
    color: { light: '#8442b8', dark: '#c9a0f5' },
    scale: 1.36,
  },
}

/** The sheet and what is written on it; app/globals.css holds the same values as CSS variables. */
export const SHEET = {
  sheet: { light: '#faf9f6', dark: '#111318' },
  surface: { light: '#ffffff', dark: '#191c22' },
  ink: { light: '#1b1d21', dark: '#eceef2' },
  muted: { light: '#5a606b', dark: '#9aa3b2' },
  accent: { light: '#2f5bea', dark: '#8aa8ff' },
  hairline: { light: '#e4e1da', dark: '#2a2e37' },
} as const satisfies Record<string, PerTheme>

/**
 * Nine hues of nearly equal lightness (OKLCH), neighbours in the list far apart on the wheel, then three of another
 * lightness; a cluster's `color` counts round them. lib/derive/cluster-colors keeps those that look alike apart.
 */
export const CLUSTER_COLORS: Readonly<Record<Theme, readonly string[]>> = {
  light: [
    '#2d6ac1',
    '#9e4500',
    '#017b37',
    '#974391',
    '#826407',
    '#047781',
    '#bd373f',
    '#7358c2',
    '#5b6c02',
    '#074d72',
    '#821c47',
    '#00523a',
  ],
  dark: [
    '#76acfc',
    '#ed905e',
    '#68ca80',
    '#df92d8',
    '#d7af45',
    '#3fbfcc',
    '#ed7473',
    '#ad9bf6',
    '#a9c152',
    '#a8d8fb',
    '#f7c4d2',
    '#a5e9ca',
  ],
}

/** Colour of a node that belongs to no cluster. */
export const NO_CLUSTER: PerTheme = { light: '#767b85', dark: '#8b93a1' }

export function clusterColor(index: number | undefined, theme: Theme): string {
  const colors = CLUSTER_COLORS[theme]
  if (index === undefined || index < 0) return NO_CLUSTER[theme]
  return colors[index % colors.length] ?? NO_CLUSTER[theme]
}

/** How a paper's role is drawn between it and the concept: width in px, dash pattern in px, opacity 0 to 1. */
export interface RoleLine {
  readonly width: number
  readonly dash: readonly number[]
  readonly opacity: number
}

export const ROLE_LINES: Readonly<Record<Role, RoleLine>> = {
  proposes: { width: 3, dash: [], opacity: 0.95 },
  uses: { width: 1.5, dash: [], opacity: 0.85 },
  addresses: { width: 1.5, dash: [], opacity: 0.85 },
  evaluates_on: { width: 1.5, dash: [6, 4], opacity: 0.85 },
  compares_to: { width: 1.5, dash: [1.5, 3.5], opacity: 0.85 },
  mentions: { width: 1, dash: [], opacity: 0.4 },
}

/** Colour of a role where nodes are coloured by it; strong roles are strong colours. */
export const ROLE_COLORS: Readonly<Record<Role, PerTheme>> = {
  proposes: { light: '#9e4500', dark: '#ed905e' },
  uses: { light: '#2d6ac1', dark: '#76acfc' },
  addresses: { light: '#7358c2', dark: '#ad9bf6' },
  evaluates_on: { light: '#047781', dark: '#3fbfcc' },
  compares_to: { light: '#974391', dark: '#df92d8' },
  mentions: { light: '#626a76', dark: '#a9b1bf' },
}

/** `mix('#000000', '#ffffff', 0.25)`: a quarter of the way from the first to the second, in sRGB, opaque. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16)
    const b = Number.parseInt(to.slice(at, at + 2), 16)
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** Corners of a polygonal shape around (0, 0), inside the unit circle's box, y upwards; undefined for round shapes. */
export const CORNERS: Readonly<Record<Shape, readonly (readonly [number, number])[] | undefined>> = {
  disc: undefined,
  ring: undefined,
  diamond: [
    [0, 1],
    [0.86, 0],
    [0, -1],
    [-0.86, 0],
  ],
  square: [
    [-0.8, 0.8],
    [0.8, 0.8],
    [0.8, -0.8],
    [-0.8, -0.8],
  ],
  triangle: [
    [0, 0.95],
    [0.95, -0.72],
    [-0.95, -0.72],
  ],
}

/** The shape as an SVG path in a box of 12 × 12, for glyphs in lists and the legend; a ring's hole needs `evenodd`. */
export function glyphPath(shape: Shape): string {
  const corners = CORNERS[shape]
  if (corners) return `M${corners.map(([x, y]) => `${round(6 + x * 5)} ${round(6 - y * 5)}`).join('L')}Z`
  const circle = (radius: number) =>
    `M${6 - radius} 6a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`
  return shape === 'ring' ? circle(4) + circle(2) : circle(5)
}

const round = (value: number): number => Math.round(value * 100) / 100
