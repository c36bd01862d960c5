/** A disk that fills up in the middle of an ingest, and a folder that can't be written: what is said, and what is left. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { buildProgram, type Program } from '@/test/build-program'
import { dump } from '@/test/lib/store/dump'
import { brokenRules } from '@/test/lib/store/invariants'
import { makeUp } from '@/test/many-papers'

const PAPERS = 320
/** Papers a transaction of the command line. */
const BATCH = 64

const root = mkdtempSync(path.join(tmpdir(), 'concordance-disk-'))
const disk = path.join(root, 'disk')
mkdirSync(disk)
const mount = (options: string) => spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk])
const unmount = () => spawnSync('umount', ['-l', disk])
const isMounted = process.platform === 'linux' && mount('size=1m').status === 0
if (!isMounted) process.stderr.write('A disk that is really full is not tried: a tmpfs can not be mounted here.\n')

let program: Program
const papers = path.join(root, 'papers.jsonl')

beforeAll(async () => {
  program = await buildProgram('full-disk')
  writeFileSync(papers, `${makeUp(PAPERS).join('\n')}\n`)
}, 60_000)

afterAll(() => {
  if (isMounted) unmount()
  rmSync(root, { recursive: true, force: true })
})

const onDisk = { CONCORDANCE_DATA: path.join(disk, 'data') }
const run = (argv: string[], environment: Record<string, string>) => program.start(argv, environment).ended
const paperLines = (graph: string[]) => graph.filter((line) => line.startsWith('(Paper '))

async function graphOf(dataFolder: string): Promise<string[]> {
  const store = await openGraphStore({ dataFolder })
  try {
    expect(await brokenRules(store)).toEqual([])
    return (await dump(store.driver)).filter((line) => !line.startsWith('(Run '))
  } finally {
    await store.close()
  }
}

async function ingestAndRebuild(dataFolder: string): Promise<string[]> {
  for (const command of [['ingest', papers], ['rebuild']]) {
    expect(await run(command, { CONCORDANCE_DATA: dataFolder })).toMatchObject({ code: 0 })
  }
  return graphOf(dataFolder)
}

describe('a disk that is full', { timeout: 120_000 }, () => {
  let undisturbed: string[] = []
  beforeAll(async () => {
    undisturbed = await ingestAndRebuild(path.join(root, 'undisturbed'))
  }, 60_000)

  it.runIf(isMounted)('is named, loses nothing that was stored, and the same ingest again completes it', async () => {
    const failed = await run(['ingest', papers], onDisk)
    expect(failed).toMatchObject({ code: 1, err: expect.stringMatching(/is full.*Free some space/) })
    mount('remount,size=64m')
    const kept = paperLines(await graphOf(onDisk.CONCORDANCE_DATA)).length
    expect(kept % BATCH).toBe(0)
    expect(await ingestAndRebuild(onDisk.CONCORDANCE_DATA)).toEqual(undisturbed)
  })

  it.runIf(isMounted)('says of one that is only to be read what to do, and how to read', async () => {
    // A new one, which this process has had nothing open on: else it could not be made read-only.
    unmount()
    mount('size=64m')
    expect(await run(['ingest', papers], onDisk)).toMatchObject({ code: 0 })
    expect(mount('remount,ro').status).toBe(0)
    for (const command of [['ingest', papers], ['runs']]) {
      const refused = await run(command, onDisk)
      expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/can't be written.*CONCORDANCE_READONLY=1/) })
    }
    expect((await run(['ingest', papers], { CONCORDANCE_DATA: path.join(disk, 'new') })).err).toContain(
      "can't be written",
    )
    const read = await run(['runs'], { ...onDisk, CONCORDANCE_READONLY: '1' })
    expect(read).toEqual({ code: 0, signal: null, out: expect.stringContaining(`${PAPERS} papers`), err: '' })
    mount('remount,rw')
  })

  it.runIf(process.platform === 'linux')('says of a folder that can not be made what to do', async () => {
    for (const command of [['ingest', papers], ['runs'], ['serve'], ['rebuild']]) {
      const refused = await run(command, { CONCORDANCE_DATA: '/proc/nope/data' })
      expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/can't be written.*CONCORDANCE_DATA/) })
    }
    const examined = await run(['doctor'], { CONCORDANCE_DATA: '/proc/nope' })
    expect(examined.out).toMatch(/BAD +data folder: \/proc\/nope can't be written/)
  })

  it.runIf(process.platform !== 'win32').each([
    [2, 'a store that is being made'],
    [300, 'later papers'],
  ])('is the same for a limit of %d kB on files, met by %s', async (kilobytes) => {
    const folder = path.join(root, `limited-${kilobytes}`)
    const words = [`trap '' XFSZ; ulimit -f ${kilobytes * 2}; exec "$@"`, 'sh', process.execPath, program.file]
    const failed = spawnSync('sh', ['-c', ...words, 'ingest', papers], {
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', CONCORDANCE_DATA: folder },
      encoding: 'utf8',
    })
    expect(failed.stderr).toMatch(/is full, or no more of it may be used.*run it again/)
    expect(failed.status).toBe(1)
    expect(await ingestAndRebuild(folder)).toEqual(undisturbed)
  })
})
