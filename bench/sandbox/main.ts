/**
 * Serves a corpus as a person would, asks it what the page asks, and asks the same while ten statements are always under
 * way that would never end. Prints the usual time of each question, its time among bombs, and the ratio.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bombs } from '@/test/lib/store/sandbox/attacks'
import { projectRoot } from '@/test/project-root'

const BOMBS = 10
const ROUNDS = 150
const files = process.argv.slice(2)
const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'concordance-bench-'))
const program = path.join(projectRoot(), 'bin/concordance.js')
const environment = { ...process.env, CONCORDANCE_DATA: dataFolder, PORT: '0', HOST: '127.0.0.1' }

const server = spawn(process.execPath, [program, 'serve'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
const url = await new Promise<string>((resolve, reject) => {
  server.once('exit', () => reject(new Error('The server ended; is the page built? npm run build')))
  server.stdout.on('data', (data) => {
    const [address] = /http:\/\/\S+/.exec(String(data)) ?? []
    if (address) resolve(address)
  })
})
try {
  for (const file of files) await run(['ingest', file])
  print(await measure())
} finally {
  server.kill('SIGINT')
  await new Promise((resolve) => server.once('close', resolve))
  rmSync(dataFolder, { recursive: true, force: true })
}

async function run(argv: string[]): Promise<void> {
  const child = spawn(process.execPath, [program, ...argv], { env: environment, stdio: 'inherit' })
  await new Promise((resolve) => child.once('close', resolve))
}

async function ask(address: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(url + address, init)
  return response.json()
}

interface Row {
  question: string
  usual: number[]
  bombed: number[]
}

async function questions(): Promise<Map<string, string>> {
  const { concepts, papers } = (await ask('/api/graph')) as {
    concepts: { id: string; papers: number }[]
    papers: { id: string }[]
  }
  const hub = concepts.toSorted((a, b) => b.papers - a.papers)[0]?.id ?? ''
  const paper = papers[Math.floor(papers.length / 2)]?.id ?? ''
  return new Map([
    ['concept page', `/api/concepts/${encodeURIComponent(hub)}`],
    ['paper page', `/api/papers/${encodeURIComponent(paper)}`],
    ['related concepts', `/api/concepts/${encodeURIComponent(hub)}/related`],
    ['neighborhood', `/api/neighborhood?key=${encodeURIComponent(`c:${hub}`)}`],
    ['search', '/api/search?q=reinforcement'],
    ['health', '/api/health'],
  ])
}

async function measure(): Promise<Row[]> {
  const asked = await questions()
  await timesOf(asked, 30)
  const usual = await timesOf(asked, ROUNDS)
  const work = { isOver: false, outcomes: new Map<string, number>() }
  const throwing = Array.from({ length: BOMBS }, (_, i) => throwBombs(i, work))
  await pause(2_000)
  const bombed = await timesOf(asked, ROUNDS)
  work.isOver = true
  await Promise.all(throwing)
  console.log([...work.outcomes].map(([outcome, count]) => `${count} × ${outcome}`).join(', '))
  return [...asked.keys()].map((question) => ({
    question,
    usual: usual.get(question) ?? [],
    bombed: bombed.get(question) ?? [],
  }))
}

/** A page asks now and then, not without pause: each round waits a little, as the bombs' processes would have it. */
async function timesOf(asked: Map<string, string>, rounds: number): Promise<Map<string, number[]>> {
  const times = new Map([...asked.keys()].map((question): [string, number[]] => [question, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [question, address] of asked) {
      const began = performance.now()
      await ask(address)
      times.get(question)?.push(performance.now() - began)
    }
    await pause(20)
  }
  return times
}

/** One stranger: sends a bomb, and the next as soon as that was stopped or turned away. */
async function throwBombs(first: number, work: { isOver: boolean; outcomes: Map<string, number> }): Promise<void> {
  for (let i = first; !work.isOver; i++) {
    const [, cypher] = bombs[i % bombs.length] ?? ['', '']
    const headers = { 'content-type': 'application/json' }
    const answer = (await ask('/api/query', { method: 'POST', headers, body: JSON.stringify({ cypher }) })) as object
    const outcome = 'type' in answer ? String(answer.type) : 'answered'
    work.outcomes.set(outcome, (work.outcomes.get(outcome) ?? 0) + 1)
    // Whoever is told that the queue is full comes back in a moment.
    if (/busy/i.test(outcome)) await pause(100)
  }
}

function print(rows: Row[]): void {
  const at = (times: number[], share: number) =>
    times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0
  console.log(
    '| question | usual p50 / p95 ms | among ten bombs p50 / p95 ms | ratio p50 / p95 |\n| --- | --- | --- | --- |',
  )
  for (const { question, usual, bombed } of rows) {
    const cells = [0.5, 0.95].map((share) => [at(usual, share), at(bombed, share)] as const)
    const words = (pick: (cell: readonly [number, number]) => number) =>
      cells.map((cell) => pick(cell).toFixed(1)).join(' / ')
    console.log(`| ${question} | ${words(([a]) => a)} | ${words(([, b]) => b)} | ${words(([a, b]) => b / a)} |`)
  }
}
