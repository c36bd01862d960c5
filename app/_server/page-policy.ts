/**
 * What the page may do, said to the browser. Scripts run by nonce alone; styles may stand in attributes, since menus and
 * sliders place themselves so; nothing is fetched from, sent to or framed by anyone else.
 */

export function pagePolicy(nonce: string, options: { development: boolean }): string {
  // React in development rebuilds the server's stack traces with eval.
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'${options.development ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    `script-src ${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
