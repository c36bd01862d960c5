/**
 * Who may call the server. A page of another origin may not, nor one that reaches us under a name of its own (DNS
 * rebinding), whatever it asks for, unless the owner named its origin, which then may read over the interface; who writes
 * needs the token besides.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import os from 'node:os'
import type { Environment } from '@/lib/env'
import { Refusal } from './problem'

/** `localhost`, `127.0.0.1`, `[::1]` and their like: what only this machine reaches. */
export function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/^\[|\]$/g, '')
  return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
}

/** An address can't be rebound, a name can: beyond loopback, addresses and the machine's own names are let in. */
function isOurs(hostname: string, environment: Environment): boolean {
  if (isLoopback(hostname) || environment.hosts.includes(hostname)) return true
  if (isLoopback(environment.host)) return false
  if (isIP(hostname.replace(/^\[|\]$/g, ''))) return true
  const own = os.hostname().toLowerCase()
  return [environment.host.toLowerCase(), own, `${own}.local`].includes(hostname)
}

function parseHost(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

/** @throws Refusal where the Host header is a name that isn't ours, or the call comes from another origin's page. */
export function refuseStrangers(request: Pick<Request, 'headers' | 'method' | 'url'>, environment: Environment): void {
  const given = request.headers.get('host') ?? new URL(request.url).host
  const host = parseHost(`http://${given}`)
  if (!host || !isOurs(host.hostname, environment)) {
    throw new Refusal(
      403,
      'host',
      `The server does not go by the name “${given.slice(0, 100)}”. Call it by its address, or set CONCORDANCE_HOSTS to that name.`,
    )
  }
  if (isInterface(request.url) && guestOrigin(request, environment) !== undefined) return
  const origin = request.headers.get('origin')
  if (origin !== null && !isSameOrigin(origin, host, environment)) throw otherOrigin(origin)
  const site = request.headers.get('sec-fetch-site')
  const isLink = request.method === 'GET' && request.headers.get('sec-fetch-mode') === 'navigate'
  if ((site === 'cross-site' || site === 'same-site') && !isLink) throw otherOrigin(site)
}

const isInterface = (url: string): boolean => /^\/api(?:\/|$)/.test(new URL(url).pathname)

/** The other origin, named by the owner, whose page asks. */
export function guestOrigin(
  { headers, url }: Pick<Request, 'headers' | 'url'>,
  environment: Environment,
): string | undefined {
  const origin = headers.get('origin')
  if (origin === null || !environment.origins.includes(origin)) return undefined
  const host = parseHost(`http://${headers.get('host') ?? new URL(url).host}`)
  return host && isSameOrigin(origin, host, environment) ? undefined : origin
}

function isSameOrigin(origin: string, host: URL, environment: Environment): boolean {
  const from = parseHost(origin)
  if (!from || !/^https?:$/.test(from.protocol)) return false
  return from.host === host.host || environment.hosts.includes(from.hostname)
}

const otherOrigin = (from: string): Refusal =>
  new Refusal(
    403,
    'origin',
    `A page of another origin (${from.slice(0, 100)}) can’t call this server. Open the server’s own page, call it from a program, or set CONCORDANCE_ORIGINS to the origin if it may read.`,
  )

/** @throws Refusal where the server only reads, a page of another origin asks, or the request does not carry `Authorization: Bearer <token>`. */
export async function refuseWriters(
  request: Request,
  environment: Environment,
  token: () => Promise<string>,
): Promise<void> {
  if (environment.readonly) {
    throw new Refusal(
      403,
      'readonly',
      'This server only reads. Unset CONCORDANCE_READONLY and start it again to write.',
    )
  }
  if (!isLoopback(environment.host) && !environment.token) {
    throw new Refusal(
      403,
      'no-token',
      `A server that others can reach (HOST=${environment.host}) takes nothing in without a token. Set CONCORDANCE_TOKEN and start it again.`,
    )
  }
  const guest = guestOrigin(request, environment)
  if (guest !== undefined) {
    throw new Refusal(
      403,
      'origin',
      `Pages of ${guest} may read here, and change nothing. Use the server’s own page, or a program with the token.`,
    )
  }
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (given !== undefined && isSame(given, await token())) return
  throw new Refusal(
    401,
    'token',
    given === undefined
      ? 'Whoever writes needs the token: send `Authorization: Bearer <token>`. It is CONCORDANCE_TOKEN, or stands in the file `token` of the data folder.'
      : 'That is not this server’s token. It is CONCORDANCE_TOKEN, or stands in the file `token` of the data folder.',
    { 'www-authenticate': 'Bearer realm="concordance"' },
  )
}

/** In a time that does not hang on where the two differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
