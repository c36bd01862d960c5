// Texts as a JSON array on standard input: prints how many of them compromise's tagger reads in a second of CPU time.
import { readFileSync } from 'node:fs'
import nlp from 'compromise/two'

/** Texts while the engine warms up. */
const WARM_UP = 100

const texts = JSON.parse(readFileSync(0, 'utf8'))
for (const text of texts.slice(0, WARM_UP)) nlp(text)
const before = process.cpuUsage()
const measured = texts.length > WARM_UP ? texts.slice(WARM_UP) : texts
for (const text of measured) nlp(text)
const { user, system } = process.cpuUsage(before)
process.stdout.write((measured.length / ((user + system) / 1e6)).toFixed(0))
