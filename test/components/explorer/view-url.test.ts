/** Addresses of views survive being written and read, whatever stands in them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatLens, lensId, parseLens, viewParsers } from '@/components/explorer/view-url'
import { LENS_MODES } from '@/lib/graph/lenses'

describe('a lens in the address', () => {
  it('reads as it was written', () => {
    const lens = fc.record({
      slug: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
      mode: fc.constantFrom(...LENS_MODES),
      params: fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/), fc.string()),
    })
    fc.assert(
      fc.property(lens, (written) => {
        const read = parseLens(formatLens(written))
        expect(read && { ...read, params: { ...read.params } }).toEqual({ ...written, params: { ...written.params } })
      }),
    )
  })

  it.each(['', 'highlight', 'burn/slug', 'highlight/', '/slug'])('is none in %j', (text) => {
    expect(parseLens(text)).toBeNull()
  })

  it('is the same lens in whatever order its parameters and in whatever mode', () => {
    const a = { slug: 'q', mode: 'highlight' as const, params: { x: '1', y: '2' } }
    const b = { slug: 'q', mode: 'isolate' as const, params: { y: '2', x: '1' } }
    expect(lensId(a)).toBe(lensId(b))
  })
})

describe('a node in the address', () => {
  it.each([
    ['c:ppo', 'c:ppo'],
    ['p:arxiv:1', 'p:arxiv:1'],
    ['p:doi:10.1/a b', 'p:doi:10.1/a b'],
    ['ppo', null],
    ['c:', null],
  ])('%j is read as %j', (text, key) => {
    expect(viewParsers.at.parse(text)).toBe(key)
  })
})
