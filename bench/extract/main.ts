/**
 * `npm run bench -- extract FILE.jsonl[.gz] [best|fast]`: speed of the whole extraction over a file of papers as JSON lines, in one
 * process: CPU time of everything from its start on, models and compilation included, since a person waits for these too. Then, as a
 * measure of what the machine gives in that minute, how fast compromise tags the first thousand of the abstracts.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createExtractor } from '@/ingest/extract/extractor'
import { paperSchema } from '@/lib/model/paper'
import { type Quality, qualitySchema } from '@/lib/model/quality'
import { projectRoot } from '@/test/project-root'
import { residentMegabytes } from '../lib/memory'

const HEADS = ['papers', 'CPU s', 'per CPU s', 'since last row', 'concepts', 'MB now / most']
/** Papers after which a row is printed, and after the last. */
const ROWS = new Set([100, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000])

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

const print = (cells: (string | number)[]): boolean =>
  process.stdout.write(`${cells.map((cell) => String(cell).padStart(16)).join('')}\n`)

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function measure(file: string, quality: Quality): Promise<void> {
  const papers = readPapers(file)
  const before = performance.now()
  const extractor = await createExtractor({ quality })
  process.stdout.write(`models loaded in ${(performance.now() - before).toFixed(0)} ms\n`)
  print(HEADS)
  let concepts = 0
  let last = { count: 0, at: 0 }
  for (const [i, paper] of papers.entries()) {
    concepts += extractor.extract(paper).concepts.length
    const count = i + 1
    if (!ROWS.has(count) && count < papers.length) continue
    const at = cpuSeconds()
    const [whole, since] = [count / at, (count - last.count) / (at - last.at)]
    const mean = (concepts / count).toFixed(1)
    // what the system says of a child's peak begins with its parent's, which has just built the program
    print([count, at.toFixed(2), whole.toFixed(0), since.toFixed(0), mean, await residentMegabytes()])
    last = { count, at }
  }
}

/** Abstracts that compromise tags a CPU second, once it is warm; in a process of its own, which costs this one nothing. */
function yardstick(file: string): string {
  const script = path.join(projectRoot(), 'bench/lib/tag-by-compromise.js')
  const texts = readPapers(file).map(({ abstract }) => abstract)
  return execFileSync(process.execPath, [script], { input: JSON.stringify(texts.slice(0, 1_000)), encoding: 'utf8' })
}

const [file, given] = process.argv.slice(2)
const quality = qualitySchema.safeParse(given ?? 'best').data
if (file && quality) {
  await measure(file, quality)
  process.stdout.write(`compromise/two tags ${yardstick(file)} of the abstracts a CPU second\n`)
} else {
  process.stdout.write('usage: npm run bench -- extract FILE.jsonl[.gz] [best|fast]\n')
  process.exitCode = 2
}
