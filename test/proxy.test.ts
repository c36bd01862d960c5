import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { config, proxy } from '@/proxy'

const ask = (address: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://127.0.0.1:4100${address}`, { headers }))
const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? ''

describe('a page', () => {
  it('runs scripts by a nonce that is new each time, and nothing else', () => {
    const [first, second] = [policyOf(ask('/')), policyOf(ask('/'))]
    expect(first).not.toBe(second)
    const scripts = first.split('; ').find((part) => part.startsWith('script-src'))
    expect(scripts).toMatch(/^script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'$/)
    expect(first).toContain("frame-ancestors 'none'")
    expect(first).toContain("object-src 'none'")
  })

  it('is told its nonce', () => {
    const response = ask('/')
    const nonce = response.headers.get('x-middleware-request-x-nonce')
    expect(policyOf(response)).toContain(`'nonce-${nonce}'`)
  })

  it('is not shown under a name that is not the server’s', async () => {
    const response = ask('/', { host: 'evil.example' })
    expect([response.status, await response.text()]).toEqual([403, expect.not.stringContaining('<')])
  })
})

it('says so where an address is not UTF-8, which Next would fail at', () => {
  expect(ask('/api/papers/%E0%A4').status).toBe(400)
  expect(ask('/%').status).toBe(400)
})

it('lets the API answer for itself, and does not stand before uploads and files of Next', () => {
  expect(policyOf(ask('/api/health'))).toBe('')
  const stands = (address: string) => new RegExp(`^${config.matcher}$`).test(address)
  const watched = [
    '/',
    '/anything',
    '/api/papers/1',
    '/api/ingested',
    '/_next/nothing',
    '/_next/image',
    '/_next/data/x.json',
  ]
  expect(watched.filter((address) => !stands(address))).toEqual([])
  expect(['/api/ingest', '/_next/static/a.js'].map(stands)).toEqual([false, false])
})
