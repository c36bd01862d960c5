/** The frame of every page: language, title, theme before the first paint, fonts and tokens. */
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '@/components/explorer/providers'
import { SHEET } from '@/lib/graph/appearance'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Concordance', template: '%s · Concordance' },
  description:
    'The methods, tasks, benchmarks and metrics of a pile of papers, drawn as one graph, every link proved by its sentence.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: SHEET.surface.light },
    { media: '(prefers-color-scheme: dark)', color: SHEET.surface.dark },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  )
}
