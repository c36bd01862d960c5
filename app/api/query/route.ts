import { queryRunner } from '@/app/_server/query-runner'
import { serve } from '@/app/_server/respond'
import { runStatement } from '@/lib/queries/run-statement'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('runCypher', async ({ body, request }) => {
  return runStatement(body, { runner: await queryRunner(), signal: request.signal })
})
