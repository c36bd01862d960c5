/** What browsers are told where the owner lets pages of other origins read (CONCORDANCE_ORIGINS): nothing where there are none. */
import type { Environment } from '@/lib/env'
import { guestOrigin } from './guard'

/** Of every answer of the interface, also of a problem. */
export function originHeaders(request: Request, environment: Environment): Record<string, string> {
  const guest = guestOrigin(request, environment)
  return guest === undefined
    ? {}
    : {
        'access-control-allow-origin': guest,
        'access-control-expose-headers': 'etag, preference-applied, retry-after',
      }
}

/** Of the answer to the question that a browser asks before. `methods` are those that only read. */
export function preflightHeaders(
  request: Request,
  environment: Environment,
  methods: readonly string[],
): Record<string, string> {
  if (guestOrigin(request, environment) === undefined) return {}
  return {
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': 'content-type, if-none-match, prefer',
    'access-control-max-age': '600',
  }
}
