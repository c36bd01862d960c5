import { laterConcept } from '@/app/_server/concept-or-not-found'
import { orNotFound } from '@/app/_server/problem'
import { serve } from '@/app/_server/respond'
import { conceptKey, parseKey } from '@/lib/model/graph'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve('neighborhood', async ({ store, query }) => {
  const { key, roles, limit } = query
  const found = await store.neighborhood(key, { roles, limit })
  const node = parseKey(key)
  const later = !found && node?.type === 'concept' ? await laterConcept(store, node.id) : undefined
  return orNotFound(
    later === undefined ? found : await store.neighborhood(conceptKey(later), { roles, limit }),
    `The node ${key}`,
    'Find it by its name: /api/search?q=….',
  )
})
