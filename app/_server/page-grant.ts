/**
 * What a layout needs of the request: the nonce for inline scripts (next-themes), and the token to put into
 * `<meta name={TOKEN_META} content={token}>` of lib/api/write-token, where the page may have it. Next draws pages for addresses
 * that the proxy does not stand before, too: so whoever asks is looked at once more.
 */
import 'server-only'
import { headers } from 'next/headers'
import { readEnvironment } from '@/lib/env'
import { refuseStrangers } from './guard'
import { pageToken } from './token'

export async function pageGrant(): Promise<{ nonce: string | undefined; token: string | undefined }> {
  const given = await headers()
  return { nonce: given.get('x-nonce') ?? undefined, token: isStranger(given) ? undefined : await pageToken() }
}

function isStranger(given: Headers): boolean {
  try {
    refuseStrangers({ headers: given, method: 'GET', url: 'http://unnamed.invalid' }, readEnvironment())
    return false
  } catch {
    return true
  }
}
