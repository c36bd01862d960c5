/**
 * What a layout needs of the request: the nonce for inline scripts (next-themes), and the token to put into
 * `<meta name={TOKEN_META} content={token}>` of lib/api/write-token, where the page may have it.
 */
import 'server-only'
import { headers } from 'next/headers'
import { pageToken } from './token'

export async function pageGrant(): Promise<{ nonce: string | undefined; token: string | undefined }> {
  const given = await headers()
  return { nonce: given.get('x-nonce') ?? undefined, token: await pageToken() }
}
