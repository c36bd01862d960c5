'use client'
/** What components below may ask for: answers of the server, the address as state, the theme. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ThemeProvider } from 'next-themes'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useState } from 'react'

/** The server may be on this machine: it is asked though there is no network, and where it is out of reach that is said. */
const ASKED_ALWAYS = { networkMode: 'always' } as const

const makeClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { ...ASKED_ALWAYS, staleTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: true, retry: 1 },
      mutations: ASKED_ALWAYS,
    },
  })

export function Providers({ children, nonce }: { children: ReactNode; nonce: string | undefined }) {
  const [client] = useState(makeClient)
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange nonce={nonce}>
      <QueryClientProvider client={client}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </QueryClientProvider>
    </ThemeProvider>
  )
}
