/** The frame of every page: language, title, theme before the first paint, fonts and tokens. */
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { pageGrant } from '@/app/_server/page-grant'
import { Providers } from '@/components/explorer/providers'
import { TOKEN_META } from '@/lib/api/write-token'
import { SHEET } from '@/lib/graph/appearance'
import './globals.css'
import { Unscripted } from './unscripted'

export const metadata: Metadata = {
  title: { default: 'Concordance', template: '%s · Concordance' },
  description:
    'The methods, tasks, benchmarks and metrics of a pile of papers, drawn as one graph, every link proved by its sentence.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  // A keyboard on the screen makes the page lower, instead of lying over its lower part (Safari: see use-screen.ts).
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: SHEET.surface.light },
    { media: '(prefers-color-scheme: dark)', color: SHEET.surface.dark },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { nonce, token } = await pageGrant()
  return (
    <html lang="en" suppressHydrationWarning>
      <head>{token && <meta name={TOKEN_META} content={token} />}</head>
      <body>
        <Unscripted nonce={nonce} />
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  )
}
