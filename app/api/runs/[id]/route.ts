import { brought } from '@/app/_server/brought'
import { removeRun } from '@/app/_server/remove-run'
import { on, serveAll } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveAll(
  on('brought', brought),
  on('removeRun', removeRun),
)
