/** The one runner of statements that people type, in processes of their own (lib/store/sandbox), made when first needed. */
import 'server-only'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readEnvironment } from '@/lib/env'
import { copiesFolder } from '@/lib/store/open-graph-store'
import { openQueryRunner, type QueryRunner } from '@/lib/store/sandbox/query-runner'
import { Refusal } from './problem'
import { graphStore } from './store'

declare global {
  var concordanceRunner: Promise<QueryRunner> | undefined
}

export function queryRunner(): Promise<QueryRunner> {
  globalThis.concordanceRunner ??= open().catch((error: unknown) => {
    globalThis.concordanceRunner = undefined
    throw error
  })
  return globalThis.concordanceRunner
}

async function open(): Promise<QueryRunner> {
  const program = path.join(process.cwd(), 'dist', 'sandbox-child.js')
  if (!existsSync(program)) {
    throw new Refusal(
      501,
      'not-built',
      'The program that runs queries is not built. Run `npm run build` and try again.',
    )
  }
  const { dataFolder, neo4j } = readEnvironment()
  return openQueryRunner({ store: await graphStore(), neo4j, program, folder: copiesFolder(dataFolder) })
}
