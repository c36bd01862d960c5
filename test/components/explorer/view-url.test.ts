/** Addresses of views survive being written and read, whatever stands in them. */
import fc from 'fast-check'
import { createSerializer } from 'nuqs'
import { describe, expect, it } from 'vitest'
import { viewParsers } from '@/components/explorer/view-url'
import { formatLens, lensId, parseLens } from '@/lib/graph/lens-text'
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

  it('is escaped once where a link is made of it, and a link of before reads the same', () => {
    const statement = 'MATCH (p:Paper)\nWHERE p.title =~ "a+b? & 100%"\nRETURN p'
    const lens = { mode: 'highlight' as const, slug: '$', params: { $: statement, who: 'Ada = Ångström' } }
    const link = createSerializer(viewParsers)({ lens: [lens] })
    expect(link).toContain('MATCH+(p:Paper)%0AWHERE+p.title+')
    expect(link).not.toMatch(/%25(0A|20|28|3A)/)
    const [text] = new URLSearchParams(link).getAll('lens')
    expect(parseLens(text!)).toEqual(lens)
    expect(parseLens(`highlight/%24?${new URLSearchParams(lens.params)}`)).toEqual(lens)
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
