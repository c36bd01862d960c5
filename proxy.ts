/**
 * Stands before every page: turns strangers away and sends the content security policy with a fresh nonce, which Next
 * gives to its scripts and a page finds in the header `x-nonce`. The API guards itself (app/_server/respond).
 */
import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { refuseStrangers } from '@/app/_server/guard'
import { pagePolicy } from '@/app/_server/page-policy'
import { toProblemResponse, toRefusal } from '@/app/_server/problem'
import { readEnvironment } from '@/lib/env'

export function proxy(request: NextRequest): Response {
  try {
    refuseStrangers(request, readEnvironment())
  } catch (error) {
    return toProblemResponse(toRefusal(error))
  }
  const nonce = randomBytes(16).toString('base64')
  const policy = pagePolicy(nonce, { development: process.env.NODE_ENV === 'development' })
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: '/((?!api(?:/|$)|_next/static|_next/image).*)' }
