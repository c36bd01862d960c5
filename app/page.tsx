/** The one page: the explorer. What it shows is said by the address, which the explorer reads itself. */
import { Suspense } from 'react'
import { Explorer } from '@/components/explorer/explorer'
import Loading from './loading'

export default function Page() {
  return (
    <Suspense fallback={<Loading />}>
      <Explorer />
    </Suspense>
  )
}
