/**
 * Speed of the whole extraction over a file of papers as JSON lines, in one process: CPU time of everything from the
 * start of the process on, models and compilation included, since a person waits for these too.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { createExtractor } from '@/ingest/extract/extractor'
import { paperSchema } from '@/lib/model/paper'

const QUALITIES = ['fast', 'best'] as const
type Quality = (typeof QUALITIES)[number]

function readPapers(file: string) {
  const bytes = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines
    .filter((line) => line.trim())
    .map((line, i) => {
      const { id = String(i), title, abstract } = JSON.parse(line) as { id?: string; title: string; abstract: string }
      return paperSchema.parse({ id, title, abstract })
    })
}

async function measure(file: string, quality: Quality): Promise<void> {
  const papers = readPapers(file)
  const before = performance.now()
  const extractor = await createExtractor({ quality })
  const load = performance.now() - before
  let concepts = 0
  for (const paper of papers) concepts += extractor.extract(paper).concepts.length
  const { user, system } = process.cpuUsage()
  const seconds = (user + system) / 1e6
  const row = [
    quality,
    papers.length,
    seconds.toFixed(2),
    (papers.length / seconds).toFixed(0),
    (concepts / papers.length).toFixed(1),
  ]
  const peak = process.resourceUsage().maxRSS / 1024
  process.stdout.write(
    `${[...row, load.toFixed(0), peak.toFixed(0)].map((cell) => String(cell).padStart(12)).join('')}\n`,
  )
}

const [file, option, quality] = process.argv.slice(2)
if (!file) {
  process.stdout.write('usage: npm run bench -- extract FILE.jsonl[.gz]\n')
  process.exitCode = 2
} else if (option === '--quality' && QUALITIES.some((one) => one === quality)) {
  await measure(file, quality === 'fast' ? 'fast' : 'best')
} else {
  const heads = ['quality', 'papers', 'CPU s', 'per CPU s', 'concepts', 'load ms', 'peak MB']
  process.stdout.write(`${heads.map((head) => head.padStart(12)).join('')}\n`)
  for (const one of QUALITIES) {
    const args = [fileURLToPath(import.meta.url), file, '--quality', one]
    process.stdout.write(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  }
}
