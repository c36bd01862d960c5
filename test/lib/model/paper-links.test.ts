import { describe, expect, it } from 'vitest'
import { paperLinks } from '@/lib/model/paper-links'

describe('paperLinks', () => {
  it('makes none where the source gave no id', () => {
    expect(paperLinks({})).toEqual([])
  })

  it('keeps the slash of a DOI and escapes the rest', () => {
    expect(paperLinks({ doi: '10.1000/a<b>' })).toEqual([
      { label: 'DOI 10.1000/a<b>', href: 'https://doi.org/10.1000/a%3Cb%3E' },
    ])
  })

  it('names a page by its host, once', () => {
    const url = 'https://arxiv.org/abs/1707.06347'
    expect(paperLinks({ arxivId: '1707.06347', url })).toHaveLength(1)
    expect(paperLinks({ url: 'https://www.example.org/p/1' })).toEqual([
      { label: 'example.org', href: 'https://www.example.org/p/1' },
    ])
  })

  it.each([
    { arxivId: '1707.06347', url: 'http://arxiv.org/abs/1707.06347v2' },
    { arxivId: 'astro-ph/0601001', url: 'http://www.arxiv.org/abs/astro-ph/0601001' },
    { doi: '10.1145/3626234', url: 'http://dx.doi.org/10.1145/3626234' },
  ])('does not link the page of an id twice: $url', (ids) => {
    expect(paperLinks(ids)).toHaveLength(1)
  })

  it('links another page of the same host', () => {
    expect(paperLinks({ arxivId: '1707.06347', url: 'https://arxiv.org/pdf/1707.06347' })).toHaveLength(2)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address'])('never links %s', (url) => {
    expect(paperLinks({ url })).toEqual([])
  })
})
