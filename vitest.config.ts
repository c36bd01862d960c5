import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { assembly } from './ingest/assembly/plugin.js'

const root = import.meta.dirname

export default defineConfig({
  plugins: [assembly()],
  resolve: { alias: { '@': root, 'server-only': path.join(root, 'test/server-only.ts') } },
  test: {
    // Browser tests build and serve the real page; they run after the quick ones, one file at a time.
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', 'test/neo4j/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ['test/neo4j/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/serve.ts'],
          testTimeout: 120_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
