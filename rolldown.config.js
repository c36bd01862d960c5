// Builds the command line: one file per program, packages left where npm put them, but for two.
import { builtinModules } from 'node:module'
import { defineConfig } from 'rolldown'
import { ASSEMBLY, assembly } from './ingest/assembly/plugin.js'

const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
/**
 * Plain scripts in many small files that every run reads: inlined, they cost half as much time at the start, and Node need
 * not scan those in CommonJS for what they export.
 */
const INLINED =
  /^(?:zod|compromise|commander|csv-parse|saxes|xmlchars|graphology[^/]*|mnemonist|obliterator|pandemonium|events)(?:\/|$)/

export default defineConfig({
  input: {
    concordance: 'ingest/cli/main.ts',
    'extract-worker': 'ingest/extract-worker.ts',
    train: 'ingest/train/main.ts',
    'derive-child': 'ingest/cli/derive-child.ts',
    'sandbox-child': 'lib/store/sandbox/child.ts',
  },
  plugins: [assembly()],
  platform: 'node',
  resolve: { alias: { '@': import.meta.dirname } },
  external: (id) =>
    builtin.has(id) ||
    (!INLINED.test(id) &&
      !id.endsWith(ASSEMBLY) &&
      !id.startsWith('.') &&
      !id.startsWith('/') &&
      !id.startsWith('@/') &&
      !/^[A-Za-z]:[\\/]/.test(id)),
  output: {
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
  },
})
