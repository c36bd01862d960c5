/** Runs in the browser before the page does. zod compiles its parsers with `new Function`, which the page's policy forbids. */
import { config } from 'zod'

config({ jitless: true })
