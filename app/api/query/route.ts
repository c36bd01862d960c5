import { queryRunner } from '@/app/_server/query-runner'
import { serve } from '@/app/_server/respond'
import { ofOtherType } from '@/lib/queries/other-type'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('runCypher', async ({ body, request }) => {
  const runner = await queryRunner()
  const { signal } = request
  const answer = await runner.run(body.cypher, body.params, { signal })
  const hint = answer.rows.length === 0 ? await ofOtherType(runner, body, { signal }) : undefined
  return hint === undefined ? answer : { ...answer, hint }
})
