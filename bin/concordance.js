#!/usr/bin/env node
// The command line. It is compiled by the build, because Node 20 doesn't run TypeScript.
import { existsSync } from 'node:fs'

const built = new URL('../dist/concordance.js', import.meta.url)
if (existsSync(built)) await import(built.href)
else {
  console.error('concordance is not built yet. Run: npm run build (or npm start, which does it).')
  process.exitCode = 1
}
