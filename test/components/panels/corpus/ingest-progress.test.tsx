/** Several files at once: what became of the first is told while the next is read. */
import type { QueryClient } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { IngestProgress } from '@/components/panels/corpus/ingest-progress'
import { type IngestState, startIngest, useIngestStore } from '@/components/panels/corpus/ingest-store'
import { ingestFile } from '@/lib/api/client'

vi.mock('@/lib/api/client')

const report = { run: 'r', added: 12, updated: 0, unchanged: 0, removed: 0, merged: 0 }
const problem = { source: 'first.bib', line: 7, reason: 'It has no title.' }

it('tells what became of a file while the next one is read', async () => {
  const seen: IngestState[] = []
  const stop = useIngestStore.subscribe(({ state }) => seen.push(state))
  vi.mocked(ingestFile).mockResolvedValue({ ...report, problems: [problem] })
  const files = ['first.bib', 'second.ris'].map((name) => new File(['x'], name))
  const client = { invalidateQueries: async () => undefined } as unknown as QueryClient
  await startIngest(files, { client, withoutSample: false, quality: 'best' })
  stop()
  const second = seen.find((state) => state.is === 'running' && state.file === 'second.ris')
  if (second?.is !== 'running') throw new Error('The second file was not read.')
  const shown = renderToStaticMarkup(<IngestProgress state={second} />)
  expect(shown).toMatch(/first\.bib.*12\s*papers added.*It has no title\..*second\.ris/s)
})

it('tells how many of how many, and shows no share where the whole is not known', () => {
  const state = {
    is: 'running',
    file: 'a.bib',
    step: 'storing',
    since: 0,
    stop: () => undefined,
    outcomes: [],
  } as const
  const bar = (more: { papers: number; of?: number }) =>
    renderToStaticMarkup(<IngestProgress state={{ ...state, ...more }} now={() => 0} />)
  expect(bar({ papers: 300, of: 1000 })).toMatch(/aria-valuenow="30".*300 of 1\s000\spapers/s)
  expect(bar({ papers: 300 })).not.toContain('aria-valuenow')
})
