import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markReadable, markText, withinSentence } from '@/components/panels/mark-text'

const range = <T>(start: number, end: number, value: T) => ({ start, end, value })

/** `deep [A][B]…`: each piece with the values that cover it, so that a case reads as a line. */
const drawn = (text: string, ranges: { start: number; end: number; value: string }[]) =>
  markText(text, ranges)
    .map((piece) => (piece.values.length ? `[${piece.text}|${piece.values.join('+')}]` : piece.text))
    .join('')

describe('markReadable', () => {
  it('marks a name that has TeX in it, and the names behind it', () => {
    const text = String.raw`An $\epsilon$-greedy \emph{deep Q-network} in $\mathbb{R}^d$.`
    const at = (part: string) => range(text.indexOf(part), text.indexOf(part) + part.length, part.slice(0, 4))
    const pieces = markReadable(text, [at('epsilon$-greedy'), at('deep Q-network')])
    expect(pieces.map((piece) => (piece.values.length ? `[${piece.text}]` : piece.text)).join('')).toBe(
      'An [ε-greedy] [deep Q-network] in ℝᵈ.',
    )
  })
})

describe('markText', () => {
  const cases: [name: string, text: string, ranges: [number, number, string][], expected: string][] = [
    ['leaves an unmarked text whole', 'no concepts', [], 'no concepts'],
    ['marks one mention', 'we use PPO here', [[7, 10, 'ppo']], 'we use [PPO|ppo] here'],
    [
      'marks at both ends',
      'PPO on CARLA',
      [
        [0, 3, 'ppo'],
        [7, 12, 'carla'],
      ],
      '[PPO|ppo] on [CARLA|carla]',
    ],
    [
      'keeps neighbours apart',
      'ab',
      [
        [0, 1, 'a'],
        [1, 2, 'b'],
      ],
      '[a|a][b|b]',
    ],
    [
      'puts the nested one first',
      'deep reinforcement learning',
      [
        [0, 27, 'drl'],
        [5, 27, 'rl'],
      ],
      '[deep |drl][reinforcement learning|rl+drl]',
    ],
    [
      'cuts the outer one around the inner',
      'a big red fox',
      [
        [2, 13, 'fox'],
        [6, 9, 'red'],
      ],
      'a [big |fox][red|red+fox][ fox|fox]',
    ],
    [
      'draws partial overlaps',
      'abcdef',
      [
        [0, 4, 'x'],
        [2, 6, 'y'],
      ],
      '[ab|x][cd|x+y][ef|y]',
    ],
    [
      'keeps two concepts of the same words',
      'GPT',
      [
        [0, 3, 'first'],
        [0, 3, 'second'],
      ],
      '[GPT|first+second]',
    ],
    [
      'takes ranges in any order',
      'PPO on CARLA',
      [
        [7, 12, 'carla'],
        [0, 3, 'ppo'],
      ],
      '[PPO|ppo] on [CARLA|carla]',
    ],
    [
      'drops empty and outside ranges',
      'abc',
      [
        [1, 1, 'e'],
        [3, 9, 'o'],
        [5, 2, 'r'],
      ],
      'abc',
    ],
    ['clips a range that runs over the end', 'abc', [[2, 9, 'x']], 'ab[c|x]'],
    ['never splits a surrogate pair', 'a𝒙b', [[2, 4, 'x']], 'a[𝒙b|x]'],
    ['widens an end inside a pair', 'a𝒙b', [[0, 2, 'x']], '[a𝒙|x]b'],
  ]
  it.each(cases)('%s', (_name, text, ranges, expected) => {
    expect(
      drawn(
        text,
        ranges.map(([start, end, value]) => range(start, end, value)),
      ),
    ).toBe(expected)
  })

  it('announces a range that was cut into pieces once', () => {
    const pieces = markText('a big red fox', [range(2, 13, 'fox'), range(6, 9, 'red')])
    expect(pieces.flatMap((piece) => piece.opens)).toEqual(['fox', 'red'])
  })

  it('loses and adds no character, whatever the ranges', () => {
    const ranges = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), ranges, (text, pairs) => {
        const pieces = markText(
          text,
          pairs.map(([start, end]) => range(start, end, 1)),
        )
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) expect(text.slice(piece.start, piece.end)).toBe(piece.text)
      }),
    )
  })
})

describe('withinSentence', () => {
  it('moves a mention into its sentence and drops those of others', () => {
    const text = 'First. We use PPO here. Last PPO.'
    const moved = withinSentence([range(14, 17, 'ppo'), range(29, 32, 'ppo')], { start: 7, end: 23 })
    expect(moved).toEqual([range(7, 10, 'ppo')])
    expect(text.slice(7, 23).slice(7, 10)).toBe('PPO')
  })

  it('clips a range that begins before the sentence', () => {
    expect(withinSentence([range(2, 12, 'x')], { start: 5, end: 20 })).toEqual([range(0, 7, 'x')])
  })
})
