import { answerCorrections, correctConcept } from '@/app/_server/corrections'
import { on, serveAll } from '@/app/_server/respond'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveAll(
  on('corrections', answerCorrections),
  on('correct', correctConcept),
)
