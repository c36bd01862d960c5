/** Finds a Chromium and starts it the way that draws WebGL without a graphics card. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** CHROMIUM_PATH where it is set, and then no other. */
export const chromiumPath = (): string | undefined =>
  (process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : PLACES).find((place) => existsSync(place))

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

export const launchChromium = (...further: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: [...FLAGS, ...further] })
