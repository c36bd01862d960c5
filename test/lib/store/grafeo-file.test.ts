/** The embedded store as a file: what lasts, who may have it open, and what a person is told when it can't be opened. */
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openGrafeo } from '@/lib/store/drivers/grafeo'
import { toStoreError } from '@/lib/store/drivers/grafeo-errors'
import { openGraphStore, storeFile } from '@/lib/store/open-graph-store'
import { corpus, run } from './corpus'
import { dump } from './dump'
import { fill } from './store-under-test'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-file-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (readonly = false) => openGraphStore({ dataFolder: folder, readonly })

describe('a store in a file', () => {
  it('holds after closing what it held before', async () => {
    const first = await open()
    await fill(first)
    const [before, revision] = [await dump(first.driver), await first.revision()]
    await first.close()
    const second = await open()
    expect(await dump(second.driver)).toEqual(before)
    expect(await second.revision()).toBe(revision)
    await second.close()
  })

  it('makes its folder where there is none', async () => {
    const store = await openGraphStore({ dataFolder: path.join(folder, 'a/b') })
    expect((await store.health()).papers).toBe(0)
    await store.close()
  })

  it('is one owner’s: a second is refused with a word what to do, and can have it afterwards', async () => {
    const owner = await open()
    await expect(open()).rejects.toMatchObject({ code: 'LOCKED', message: expect.stringContaining('another process') })
    await expect(open(true)).rejects.toMatchObject({ code: 'LOCKED' })
    await owner.close()
    const next = await open()
    await next.close()
  })

  it('answers nothing after it was closed, and may be closed twice', async () => {
    const store = await open()
    await store.close()
    await store.close()
    await expect(store.graph()).rejects.toMatchObject({ code: 'FAILED', message: expect.stringContaining('closed') })
    await expect(store.startRun(run('late'))).rejects.toMatchObject({ code: 'FAILED' })
  })

  it('finishes what it was writing before it closes', async () => {
    const store = await open()
    await store.startRun(run('first'))
    const writing = store.upsertReadings('first', corpus())
    await store.close()
    expect(await writing).toMatchObject({ added: 5 })
    const again = await open()
    expect((await again.health()).papers).toBe(5)
    await again.close()
  })

  it('can be copied while it is open: the copy stays as it was', async () => {
    const store = await open()
    await fill(store)
    const before = await dump(store.driver)
    const copy = path.join(folder, 'copy.grafeo')
    await store.driver.saveSnapshot!(copy)
    await store.removeRun('first')
    const reader = await openGrafeo({ file: copy, readonly: true })
    expect(await dump(reader)).toEqual(before)
    await reader.close()
    await store.close()
  })

  it('leaves nothing among the temporary files that it was read with, nor what a killed reader left', async () => {
    const store = await open()
    await fill(store)
    await store.close()
    const temporary = path.join(folder, 'temporary')
    await mkdir(path.join(temporary, `concordance-spill-${2 ** 30}-gone`), { recursive: true })
    vi.stubEnv('TMPDIR', temporary)
    const reader = await open(true)
    expect(await readdir(temporary)).toEqual([expect.stringContaining(`concordance-spill-${process.pid}-`)])
    expect(process.env.TMPDIR).toBe(temporary)
    await reader.close()
    expect(await readdir(temporary)).toEqual([])
    vi.unstubAllEnvs()
  })
})

describe('a file store that is open for reading only', () => {
  it('answers and refuses to write', async () => {
    const owner = await open()
    await fill(owner)
    await owner.close()
    const reader = await open(true)
    expect((await reader.graph()).papers).toHaveLength(5)
    await expect(reader.startRun(run('second'))).rejects.toMatchObject({ code: 'READONLY' })
    await expect(reader.driver.ask('CREATE (:Paper)', {}, { maxRows: 1 })).rejects.toMatchObject({ code: 'READONLY' })
    await reader.close()
  })

  it('is not made where there is none', async () => {
    await expect(open(true)).rejects.toMatchObject({ code: 'READONLY', message: expect.stringContaining('ingest') })
  })
})

describe('a store that can’t be opened', () => {
  it.each([
    ['a text', async (file: string) => writeFile(file, 'These are not the graphs you are looking for.\n'.repeat(100))],
    ['cut short', async (file: string) => truncate(file, 5000)],
  ])('is named as damaged when it is %s, and left as it is', async (_, spoil) => {
    const store = await open()
    await fill(store)
    await store.close()
    const file = storeFile(folder)
    await rm(`${file}.wal`, { recursive: true, force: true })
    await spoil(file)
    const before = await readFile(file)
    await expect(open()).rejects.toMatchObject({ code: 'DAMAGED', message: expect.stringContaining('rebuild') })
    expect((await readFile(file)).equals(before)).toBe(true)
  })

  it('says that its folder can’t be written', async () => {
    const occupied = path.join(folder, 'occupied')
    await writeFile(occupied, 'a file where a folder should be')
    await expect(openGraphStore({ dataFolder: path.join(occupied, 'data') })).rejects.toMatchObject({
      code: 'READONLY',
      message: expect.stringContaining('CONCORDANCE_DATA'),
    })
  })

  it('says that the path is a folder', async () => {
    await mkdir(storeFile(folder))
    await expect(open()).rejects.toMatchObject({ code: 'DAMAGED' })
  })

  it('is refused when another version made it, with the command that helps', async () => {
    const store = await open()
    await store.driver.write((tx) => tx.run(`MATCH (s:Store) SET s.schema = 0`))
    await store.close()
    await expect(open()).rejects.toMatchObject({ code: 'OTHER_SCHEMA', message: expect.stringContaining('rebuild') })
  })
})

describe('what the engine says', () => {
  it.each([
    ['Transaction error: GRAFEO-T009: rolled back: No space left on device (os error 28)', 'DISK', 'Free some space'],
    ['GRAFEO-T001: Write conflict on node 3', 'CONFLICT', 'again'],
    ['GRAFEO-X001: cannot open the migration lock file: Permission denied (os error 13)', 'READONLY', 'right to write'],
    ['Transaction error: GRAFEO-T003: Cannot write in read-only transaction', 'READONLY', 'Unset CONCORDANCE_READONLY'],
    ['something never heard of', 'FAILED', 'never heard of'],
  ])('“%s” becomes %s with a remedy', (told, code, remedy) => {
    const error = toStoreError(new Error(told), '/data/store.grafeo')
    expect(error).toMatchObject({ code, message: expect.stringContaining(remedy) })
    if (code === 'READONLY') expect(error.message).not.toContain('GRAFEO')
  })
})
