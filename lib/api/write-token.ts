/**
 * The token that writing endpoints ask for. A server on loopback hands it to its own page in a meta element; elsewhere a
 * person types it, and it is kept for as long as the tab lives.
 */

/** Name of the meta element in which the page receives it. */
export const TOKEN_META = 'concordance-token'
const KEPT_AS = 'concordance-token'

export function writeToken(): string | undefined {
  const given = document.querySelector(`meta[name="${TOKEN_META}"]`)?.getAttribute('content')
  return given || sessionStorage.getItem(KEPT_AS) || undefined
}

/** Remembers what a person typed; an empty text forgets it. */
export function keepWriteToken(token: string): void {
  if (token) sessionStorage.setItem(KEPT_AS, token)
  else sessionStorage.removeItem(KEPT_AS)
}
