// `npm test`: everything that needs no further service. Installs and builds what is missing first; tests in a real browser
// run where Chromium is found (CHROMIUM_PATH, or one of the usual names), else the reason is printed.
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { buildIfStale, checkNode, installIfStale, runNode, say } from './project.js'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function findChromium() {
  if (process.env.CHROMIUM_PATH) return isRunnable(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : undefined
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const endings = process.platform === 'win32' ? ['.exe'] : ['']
  const named = folders.flatMap((folder) =>
    NAMES.flatMap((name) => endings.map((end) => path.join(folder, name + end))),
  )
  return [...named, ...PLACES].find(isRunnable)
}

checkNode()
await installIfStale()
await buildIfStale()
const vitest = 'node_modules/vitest/vitest.mjs'
const chosen = process.argv.slice(2)
const codes = [await runNode(vitest, ['run', '--project', 'quick', '--passWithNoTests', ...chosen])]
const chromium = findChromium()
if (chromium) {
  codes.push(
    await runNode(vitest, ['run', '--project', 'browser', '--passWithNoTests', ...chosen], {
      environment: { CHROMIUM_PATH: chromium },
    }),
  )
} else {
  say('Skipped the tests in a browser: no Chromium was found. Install one, or set CHROMIUM_PATH to its program.')
}
process.exitCode = codes.find((code) => code !== 0) ?? 0
