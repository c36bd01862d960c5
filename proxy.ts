/**
 * Stands before everything but uploads, which it would buffer, and the files of Next's build: turns strangers away, and
 * addresses that Next itself would fail at. A page gets its content security policy with a fresh nonce, which Next gives
 * to its scripts and a layout finds in the header `x-nonce`.
 */
import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { refuseStrangers } from '@/app/_server/guard'
import { pagePolicy } from '@/app/_server/page-policy'
import { Refusal, toProblemResponse, toRefusal } from '@/app/_server/problem'
import { readEnvironment } from '@/lib/env'

export function proxy(request: NextRequest): Response {
  try {
    refuseStrangers(request, readEnvironment())
    refuseUndecodable(request.nextUrl.pathname)
  } catch (error) {
    return toProblemResponse(toRefusal(error), request)
  }
  // The API's answers carry a policy of their own (app/_server/respond).
  if (/^\/api(?:\/|$)/.test(request.nextUrl.pathname)) return NextResponse.next()
  const nonce = randomBytes(16).toString('base64')
  const policy = pagePolicy(nonce, { development: process.env.NODE_ENV === 'development' })
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

function refuseUndecodable(pathname: string): void {
  try {
    decodeURIComponent(pathname)
  } catch {
    throw new Refusal(
      400,
      'input',
      `The address ${pathname} is not percent-encoded UTF-8. Encode ids with encodeURIComponent.`,
    )
  }
}

export const config = { matcher: '/((?!api/ingest$|_next/static/).*)' }
