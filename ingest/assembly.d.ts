/** Made by ingest/assembly/plugin.js. */
declare module 'concordance:assembly' {
  /** The module in Base64. */
  export const code: string
}
