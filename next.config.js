// Sent with every answer; the content security policy, with its nonce, is proxy.ts's and app/_server/respond's.
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native module: loaded by Node as it is, never bundled.
  serverExternalPackages: ['@grafeo-db/js', 'neo4j-driver'],
  // No image is optimised, so sharp and libvips are never needed.
  images: { unoptimized: true },
  // `npm run typecheck` checks types, tests included; whoever only wants to use the page need not wait for it.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: Object.entries(headers).map(([key, value]) => ({ key, value })) },
  ],
}

export default config
