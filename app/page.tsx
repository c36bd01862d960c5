/** The one page: the explorer. What it shows is said by the address, which the explorer reads itself. */
import { after } from 'next/server'
import { Suspense } from 'react'
import { nameIndex } from '@/app/_server/search'
import { graphStore } from '@/app/_server/store'
import { Explorer } from '@/components/explorer/explorer'
import Loading from './loading'

export default function Page() {
  // The index of a large corpus takes a second to make: it is there by the time that someone has typed. Whoever searches
  // without it is told what failed.
  after(async () => {
    await nameIndex(await graphStore()).catch(() => undefined)
  })
  return (
    <Suspense fallback={<Loading />}>
      <Explorer />
    </Suspense>
  )
}
