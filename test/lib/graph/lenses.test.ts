/** How lenses combine, one row a behaviour. */
import { describe, expect, it } from 'vitest'
import { combineLenses, type LensKeys } from '@/lib/graph/lenses'

const ALL = ['a', 'b', 'c', 'd']
const keys = (set: ReadonlySet<string> | undefined) => (set ? [...set].sort().join('') : undefined)

describe('combineLenses', () => {
  it.each<[string, LensKeys[], string | undefined, string | undefined]>([
    ['nothing on: all is there, nothing stands out', [], undefined, undefined],
    ['highlight leaves all and lights its keys', [{ mode: 'highlight', keys: ['a'] }], undefined, 'a'],
    [
      'two highlights light both',
      [
        { mode: 'highlight', keys: ['a'] },
        { mode: 'highlight', keys: ['b'] },
      ],
      undefined,
      'ab',
    ],
    ['isolate leaves its keys only', [{ mode: 'isolate', keys: ['a', 'b', 'z'] }], 'ab', undefined],
    [
      'two isolates leave what is in both',
      [
        { mode: 'isolate', keys: ['a', 'b'] },
        { mode: 'isolate', keys: ['b', 'c'] },
      ],
      'b',
      undefined,
    ],
    [
      'add brings back what an isolate left out',
      [
        { mode: 'isolate', keys: ['a'] },
        { mode: 'add', keys: ['c'] },
      ],
      'ac',
      undefined,
    ],
    ['add lights where nothing is missing', [{ mode: 'add', keys: ['c'] }], undefined, 'c'],
    ['subtract takes away', [{ mode: 'subtract', keys: ['a', 'd'] }], 'bc', undefined],
    [
      'order counts: what is subtracted last stays away',
      [
        { mode: 'isolate', keys: ['a', 'b'] },
        { mode: 'add', keys: ['c'] },
        { mode: 'subtract', keys: ['c'] },
      ],
      'ab',
      undefined,
    ],
    [
      'an empty answer lights nothing, and nothing fades beside it',
      [{ mode: 'highlight', keys: [] }],
      undefined,
      undefined,
    ],
    ['an empty answer isolates to nothing', [{ mode: 'isolate', keys: [] }], '', undefined],
  ])('%s', (_, lenses, visible, lit) => {
    const sets = combineLenses(ALL, lenses)
    expect(keys(sets.visible)).toBe(visible)
    expect(keys(sets.lit)).toBe(lit)
  })

  it.each<[string, LensKeys['mode'], string | undefined]>([
    ['what is lit', 'highlight', 'ab'],
    ['what is left', 'isolate', 'ab'],
    ['nothing where only something is taken away', 'subtract', undefined],
  ])('keep as the answer %s', (_, mode, answer) => {
    expect(keys(combineLenses(ALL, [{ mode, keys: ['a', 'b'] }]).answer)).toBe(answer)
  })
})
