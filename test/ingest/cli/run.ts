/** Runs the command line as a person would, on a store in a folder of its own, with streams that are kept. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'
import type { Parts } from '@/ingest/cli/context'
import { runConcordance } from '@/ingest/cli/program'
import type { Terminal } from '@/ingest/cli/terminal'
import { type Extractor, inThisThread } from '@/ingest/extractor'
import { derive } from '@/lib/derive/derive'
import type { Facts } from '@/lib/model/facts'
import { slug } from '@/lib/model/slug'
import { openGraphStore } from '@/lib/store/open-graph-store'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'concordance-'))
  folders.push(folder)
  return folder
}

export function newFile(name: string, text: string | Uint8Array): string {
  const file = path.join(newFolder(), name)
  writeFileSync(file, text)
  return file
}

/** Takes each capitalised word of a title for a method: enough to see what becomes of it. */
export const wordExtractor: Extractor = {
  version: 'words-1',
  extract: ({ id, title }): Facts => ({
    id,
    extractor: 'words-1',
    concepts: [...title.matchAll(/\b[A-Z]\w{3,}/g)].map(({ 0: text, index }) => ({
      id: slug(text),
      name: text,
      kind: 'Method',
      aliases: [],
      role: 'mentions',
      confidence: 0.9,
      named: 'surface',
      broader: [],
      mentions: [
        { field: 'title', start: index, end: index + text.length, text, sentenceStart: 0, sentenceEnd: title.length },
      ],
    })),
  }),
}

export interface Ran {
  code: number
  out: string
  err: string
}

export interface Surroundings {
  stdin?: string
  /** What the person answers; without it nobody sits there. */
  answer?: string
  environment?: Record<string, string>
  parts?: Partial<Parts>
}

export type Run = (...argv: string[]) => Promise<Ran>

/** One data folder for all commands that are run with it. */
export function commandLine(surroundings: Surroundings = {}): Run & { dataFolder: string } {
  const dataFolder = path.join(newFolder(), 'data')
  const parts: Parts = {
    openStore: openGraphStore,
    openExtractor: async () => inThisThread(wordExtractor),
    derive,
    now: () => new Date('2026-01-02T03:04:05Z'),
    root: path.join(import.meta.dirname, '../../..'),
    ...surroundings.parts,
  }
  const run = async (...argv: string[]): Promise<Ran> => {
    const ran: Ran = { code: -1, out: '', err: '' }
    ran.code = await runConcordance(argv, terminalOf(ran, dataFolder, surroundings), parts)
    return ran
  }
  return Object.assign(run, { dataFolder })
}

function terminalOf(ran: Ran, dataFolder: string, { stdin = '', answer, environment }: Surroundings): Terminal {
  return {
    out: async (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
    stdin: bytesOf(stdin),
    interactive: answer !== undefined,
    width: undefined,
    ask: async (question) => {
      ran.err += question
      return answer ?? ''
    },
    environment: { CONCORDANCE_DATA: dataFolder, ...environment },
  }
}

async function* bytesOf(text: string) {
  if (text) yield Buffer.from(text)
}

export const paperLine = (title: string, more: object = {}): string =>
  `${JSON.stringify({ id: `x:${title}`, title, abstract: 'Words.', ...more })}\n`
