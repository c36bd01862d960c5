import { describe, expect, it } from 'vitest'
import { refuseStrangers, refuseWriters } from '@/app/_server/guard'
import { readEnvironment } from '@/lib/env'

const ask = (headers: Record<string, string>, method = 'GET') =>
  new Request('http://127.0.0.1:4100/api/health', { method, headers })
const reason = (headers: Record<string, string>, source: Record<string, string> = {}, method = 'GET') => {
  try {
    refuseStrangers(ask(headers, method), readEnvironment(source))
    return undefined
  } catch (error) {
    return (error as { code: string }).code
  }
}
const lan = { HOST: '0.0.0.0', CONCORDANCE_TOKEN: 'a long enough token' }

describe('a server on loopback', () => {
  it.each(['127.0.0.1:4100', 'localhost:4100', 'LOCALHOST', '[::1]:4100', 'localhost:8080'])(
    'answers to %s',
    (host) => {
      expect(reason({ host })).toBeUndefined()
    },
  )

  it.each([
    'evil.example',
    'evil.example:4100',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.5:4100',
    '10.0.0.1',
    'a b',
    '@',
    '127.0.0.1@evil.example',
  ])('does not answer to %s', (host) => {
    expect(reason({ host })).toBe('host')
  })

  it('answers to a name that its owner gave it', () => {
    expect(reason({ host: 'papers.lab.example' }, { CONCORDANCE_HOSTS: 'other, Papers.Lab.Example' })).toBeUndefined()
  })
})

describe('a server that others reach', () => {
  it.each(['192.168.1.5:4100', '[fe80::1]:4100', 'localhost'])('answers to the address %s', (host) => {
    expect(reason({ host }, lan)).toBeUndefined()
  })
  it('does not answer to a name that was pointed at it', () => {
    expect(reason({ host: 'evil.example' }, lan)).toBe('host')
  })
})

describe('a page of another origin is refused', () => {
  const host = '127.0.0.1:4100'
  it.each([
    'http://evil.example',
    'null',
    'http://127.0.0.1:3000',
    'http://localhost:4100',
    'file://',
    'chrome-extension://abc',
  ])('from %s', (origin) => {
    expect(reason({ host, origin }, {}, 'POST')).toBe('origin')
  })
  it.each(['cross-site', 'same-site'])('in a %s fetch that shows no origin', (site) => {
    expect(reason({ host, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })).toBe('origin')
    expect(reason({ host, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' }, {}, 'POST')).toBe('origin')
  })
  it('but its own page, a program, a typed address and a followed link are not', () => {
    expect(
      reason({ host, origin: 'http://127.0.0.1:4100', 'sec-fetch-site': 'same-origin' }, {}, 'POST'),
    ).toBeUndefined()
    expect(reason({ host })).toBeUndefined()
    expect(reason({ host, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })).toBeUndefined()
    expect(reason({ host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBeUndefined()
  })
  it('nor is the page of a proxy that its owner named', () => {
    const source = { CONCORDANCE_HOSTS: 'papers.lab.example' }
    expect(reason({ host, origin: 'https://papers.lab.example' }, source, 'POST')).toBeUndefined()
  })
})

describe('a page of an origin that the owner named', () => {
  const host = '127.0.0.1:4100'
  const origin = 'https://notes.example'
  const named = { CONCORDANCE_ORIGINS: 'http://localhost:3000, https://notes.example' }
  const guest = { host, origin, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }

  it('reads over the interface', () => {
    expect(reason(guest, named)).toBeUndefined()
    expect(reason(guest, named, 'POST')).toBeUndefined()
    expect(reason({ ...guest, origin: 'http://localhost:3000' }, named)).toBeUndefined()
  })
  it.each([
    'http://notes.example',
    'https://notes.example:8443',
    'https://x.notes.example',
    'https://notes.example.evil.example',
    'null',
  ])('and no other does: %s', (other) => {
    expect(reason({ ...guest, origin: other }, named)).toBe('origin')
  })
  it('does not reach the server under another name, nor its page, which holds the token', () => {
    expect(reason({ ...guest, host: 'evil.example' }, named)).toBe('host')
    const page = new Request('http://127.0.0.1:4100/?tab=/api/', { headers: guest })
    expect(() => refuseStrangers(page, readEnvironment(named))).toThrow(/another origin/)
  })
  it('writes nothing, also with the token', async () => {
    const request = ask({ ...guest, authorization: 'Bearer abc' }, 'POST')
    await expect(refuseWriters(request, readEnvironment(named), async () => 'abc')).rejects.toMatchObject({
      code: 'origin',
    })
  })
  it.each(['*', 'null', 'notes.example', 'https://notes.example/', 'https://*.example', 'file://'])(
    'is named exactly, not as %s',
    (origins) => {
      expect(() => readEnvironment({ CONCORDANCE_ORIGINS: origins })).toThrow(/CONCORDANCE_ORIGINS: must be origins/)
    },
  )
})

describe('writing', () => {
  const token = async () => 'the right token'
  const write = (headers: Record<string, string>, source: Record<string, string> = {}) =>
    refuseWriters(ask(headers, 'POST'), readEnvironment(source), token)

  it('goes with the token', async () => {
    await expect(write({ authorization: 'Bearer the-right-token' })).rejects.toMatchObject({ status: 401 })
    const right = refuseWriters(ask({ authorization: 'bearer abc' }), readEnvironment({}), async () => 'abc')
    await expect(right).resolves.toBeUndefined()
  })
  it.each<Record<string, string>>([
    {},
    { authorization: 'abc' },
    { authorization: 'Basic abc' },
    { authorization: 'Bearer ' },
  ])('is refused with %j', async (headers) => {
    await expect(write(headers)).rejects.toMatchObject({
      status: 401,
      headers: { 'www-authenticate': expect.stringContaining('Bearer') },
    })
  })
  it('is refused on a server that only reads, whatever the token', async () => {
    const only = refuseWriters(
      ask({ authorization: 'Bearer abc' }),
      readEnvironment({ CONCORDANCE_READONLY: '1' }),
      async () => 'abc',
    )
    await expect(only).rejects.toMatchObject({ status: 403, code: 'readonly' })
  })
  it('is refused on a server that others reach and that has no token of its own', async () => {
    await expect(write({ authorization: 'Bearer abc' }, { HOST: '0.0.0.0' })).rejects.toMatchObject({
      code: 'no-token',
    })
  })
})
