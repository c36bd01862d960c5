import { queryRunner } from '@/app/_server/query-runner'
import { serve } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('runCypher', async ({ body, request }) => {
  const runner = await queryRunner()
  return runner.run(body.cypher, body.params, { signal: request.signal })
})
