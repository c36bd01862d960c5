/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native module: loaded by Node as it is, never bundled.
  serverExternalPackages: ['@grafeo-db/js', 'neo4j-driver'],
  // No image is optimised, so sharp and libvips are never needed.
  images: { unoptimized: true },
}

export default config
