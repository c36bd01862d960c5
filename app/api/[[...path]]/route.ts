import { refuseStrangers } from '@/app/_server/guard'
import { Refusal } from '@/app/_server/problem'
import { route } from '@/app/_server/respond'
import { readEnvironment } from '@/lib/env'

/** Whatever no other route answers. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(async (request) => {
  refuseStrangers(request, readEnvironment())
  const { pathname } = new URL(request.url)
  throw new Refusal(
    404,
    'no-endpoint',
    `There is no endpoint ${pathname}. All of them are listed at /api/openapi.json.`,
  )
})
