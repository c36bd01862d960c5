/** Asks a server what the page asks, without and with strangers that send it statements that would never end. */
import { setTimeout as pause } from 'node:timers/promises'
import { bombs } from '@/test/lib/store/sandbox/attacks'

const STRANGERS = 10
const WARM_UP = 15
const ROUNDS = 200

export interface Measured {
  rows: { question: string; usual: number[]; bombed: number[] }[]
  /** How the bombs ended → how many. */
  outcomes: Map<string, number>
}

type Times = Map<string, number[]>

export async function measure(url: string): Promise<Measured> {
  const questions = await questionsOf(url)
  const usual: Times = new Map()
  const bombed: Times = new Map()
  const outcomes = new Map<string, number>()
  await time(questions, WARM_UP, new Map())
  // Before and after, so that what else the machine does meanwhile weighs on both.
  await time(questions, ROUNDS / 2, usual)
  const end = new AbortController()
  const strangers = Array.from({ length: STRANGERS }, (_, first) => throwBombs(url, { first, end, outcomes }))
  await pause(2_000)
  await time(questions, ROUNDS, bombed)
  end.abort()
  await Promise.all(strangers)
  await time(questions, ROUNDS / 2, usual)
  const rows = [...questions.keys()].map((question) => ({
    question,
    usual: usual.get(question) ?? [],
    bombed: bombed.get(question) ?? [],
  }))
  return { rows, outcomes }
}

async function ask(address: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(address, init)
  return response.json()
}

async function questionsOf(url: string): Promise<Map<string, string>> {
  const graph = (await ask(`${url}/api/graph`)) as {
    concepts: { id: string; papers: number }[]
    papers: { id: string }[]
  }
  const hub = graph.concepts.toSorted((a, b) => b.papers - a.papers)[0]?.id ?? ''
  const paper = graph.papers[Math.floor(graph.papers.length / 2)]?.id ?? ''
  return new Map([
    ['concept page', `${url}/api/concepts/${encodeURIComponent(hub)}`],
    ['paper page', `${url}/api/papers/${encodeURIComponent(paper)}`],
    ['related concepts', `${url}/api/concepts/${encodeURIComponent(hub)}/related`],
    ['neighborhood', `${url}/api/neighborhood?key=${encodeURIComponent(`c:${hub}`)}`],
    ['search', `${url}/api/search?q=reinforcement`],
    ['health', `${url}/api/health`],
  ])
}

/** A page asks now and then, not without pause: each round waits a little, as the bombs' processes would have it. */
async function time(questions: Map<string, string>, rounds: number, times: Times): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const [question, address] of questions) {
      const began = performance.now()
      await ask(address)
      times.set(question, [...(times.get(question) ?? []), performance.now() - began])
    }
    await pause(20)
  }
}

interface Throwing {
  first: number
  end: AbortController
  outcomes: Map<string, number>
}

/** One stranger: sends a bomb, and the next as soon as that was stopped or turned away. */
async function throwBombs(url: string, { first, end, outcomes }: Throwing): Promise<void> {
  for (let i = first; !end.signal.aborted; i++) {
    const [, cypher] = bombs[i % bombs.length] ?? ['', '']
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body: JSON.stringify({ cypher }) }
    const answer = (await ask(`${url}/api/query`, init)) as object
    const outcome = 'type' in answer ? String(answer.type).replace(/^.*[/:]/, '') : 'answered'
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    // Whoever is told that the queue is full comes back in a moment.
    if (/busy/i.test(outcome)) await pause(100)
  }
}
