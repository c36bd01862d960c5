import { paperOrNotFound } from '@/app/_server/paper-or-not-found'
import { removePaper } from '@/app/_server/remove-paper'
import { on, serveAll } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveAll(
  on('paper', ({ store, params }) => paperOrNotFound(store, params.id)),
  on('removePaper', removePaper),
)
