/** Asks again for the answer of a lens, such as one that failed because the server was busy. */
import { useQueryClient } from '@tanstack/react-query'
import type { LensQuestion } from '@/components/explorer/lens-answer'

export function useRerun(): ({ slug, params }: LensQuestion) => void {
  const client = useQueryClient()
  return ({ slug, params }) => void client.resetQueries({ queryKey: ['run', slug, params], exact: true })
}
