import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { computeApart } from '@/app/_server/compute-apart'
import { derive } from '@/lib/derive/derive'
import { NO_CORRECTIONS, parseCorrections } from '@/lib/model/correction'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import config from '@/rolldown.config.js'
import { reading } from '../sample-store'

const root = path.join(import.meta.dirname, '../../..')
/** Stands in for the project's folder: its dist/ holds the child, built as `npm run build` does. */
const project = path.join(root, '.cache/compute-apart-test')
const opened: CypherGraphStore[] = []
let data: string

/** 240 papers over 12 concepts. */
const READINGS = Array.from({ length: 240 }, (_, i) => {
  const names = [`Alpha${i % 6}`, `Beta${(i >> 1) % 6}`]
  return reading({ id: `arxiv:${i}`, title: `Paper ${i}`, abstract: `We use ${names.join(' and ')}.` }, [
    [names[0] ?? '', 'Method', 'uses'],
    [names[1] ?? '', 'Task', 'addresses'],
  ])
})

async function openStore(papers: number): Promise<CypherGraphStore> {
  const store = await openGraphStore({ memory: true })
  opened.push(store)
  await store.startRun({ id: 'r', at: '2026-01-01', source: 'r', extractor: 'test-1', sample: false })
  await store.upsertReadings('r', READINGS.slice(0, papers))
  return store
}

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'concordance-test-'))
  vi.stubEnv('CONCORDANCE_DATA', data)
  vi.spyOn(process, 'cwd').mockReturnValue(project)
  const { output, ...options } = config
  const bundle = await rolldown({ ...options, cwd: root, input: { 'derive-child': 'ingest/cli/derive-child.ts' } })
  await bundle.write({
    ...(Array.isArray(output) ? output[0] : output),
    dir: path.join(project, 'dist'),
    sourcemap: false,
  })
  await bundle.close()
}, 60_000)
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})
afterAll(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await rm(data, { recursive: true, force: true })
  await rm(project, { recursive: true, force: true })
})

it('writes the same as deriving here does, and leaves no copy behind', async () => {
  const [apart, here] = [await openStore(240), await openStore(240)]
  const steps: string[] = []
  const corrections = parseCorrections({
    alpha0: { merge: 'alpha1' },
    beta0: { reject: true },
    beta1: { kind: 'Metric' },
  })
  const compute = await computeApart(apart, { corrections })
  expect(compute).toBeDefined()
  await derive(apart, { compute, corrections, onProgress: ({ step }) => steps.push(step) })
  await derive(here, { corrections })
  expect(await apart.graph()).toEqual(await here.graph())
  expect((await apart.concept('alpha0'))?.concept.id).toBe('alpha1')
  expect(steps).toEqual(expect.arrayContaining(['concepts', 'layout', 'write']))
  expect(await readdir(path.join(data, 'snapshots'))).toEqual([])
})

it('stays here for a few papers, which are done before a process has started', async () => {
  expect(await computeApart(await openStore(20), { corrections: NO_CORRECTIONS })).toBeUndefined()
})

it('says so where the process ends without a result, and writes nothing', async () => {
  const store = await openStore(240)
  await mkdir(path.join(project, 'broken/dist'), { recursive: true })
  await writeFile(path.join(project, 'broken/dist/derive-child.js'), 'process.exit(3)')
  vi.spyOn(process, 'cwd').mockReturnValue(path.join(project, 'broken'))
  const compute = await computeApart(store, { corrections: NO_CORRECTIONS })
  const revision = await store.revision()
  await expect(derive(store, { compute })).rejects.toThrow('code 3')
  expect(await store.revision()).toBe(revision)
})
