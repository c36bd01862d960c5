/** `concordance correct`: what a person says holds for later ingests, travels with the corpus, and can be taken back. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { dump } from '@/test/lib/store/dump'
import { commandLine, newFile, newFolder, paperLine, type Run } from './run'

const fileOf = ({ dataFolder }: { dataFolder: string }) => path.join(dataFolder, 'corrections.json')
const said = (run: { dataFolder: string }) => JSON.parse(readFileSync(fileOf(run), 'utf8'))

async function concepts({ dataFolder }: { dataFolder: string }): Promise<string[]> {
  const store = await openGraphStore({ dataFolder })
  const graph = await store.graph()
  await store.close()
  return graph.concepts.map(({ id, name, kind, papers }) => `${id} ${name} ${kind} ${papers}`)
}

async function filled(): Promise<Run & { dataFolder: string }> {
  const run = commandLine()
  await run('ingest', newFile('a.jsonl', paperLine('Lanterns over Maps') + paperLine('Lamps of Gardens')))
  await run('rebuild')
  return run
}

describe('concordance correct', () => {
  it('says what a concept is, for what is there and for what comes, and takes it back', async () => {
    const run = await filled()
    const before = await concepts(run)
    expect(await run('correct', 'Lanterns', '--same-as', 'lamps', '--note', 'one and the same')).toMatchObject({
      code: 0,
      out: 'lanterns is lamps – one and the same\n',
    })
    await run('correct', 'gardens', '--kind', 'Task')
    await run('correct', 'gardens', '--name', 'gardening')
    await run('correct', 'maps', '--reject')
    await run('ingest', newFile('b.jsonl', paperLine('Lanterns of Maps')))
    expect(await concepts(run)).toEqual(['gardens gardening Task 1', 'lamps Lamps Method 3'])
    expect(said(run)).toEqual({
      gardens: { kind: 'Task', name: 'gardening' },
      lanterns: { merge: 'lamps', note: 'one and the same' },
      maps: { reject: true },
    })
    await run('rebuild')
    expect(await concepts(run)).toEqual(['gardens gardening Task 1', 'lamps Lamps Method 3'])
    for (const id of ['gardens', 'lanterns', 'maps']) await run('correct', id, '--undo')
    await run('remove', '--paper', 'x:Lanterns of Maps')
    expect(await concepts(run)).toEqual(before)
    expect((await run('correct')).out).toBe('Nothing is corrected.\n')
  })

  it('finds a concept by its other names', async () => {
    const run = await filled()
    await run('correct', 'lanterns', '--same-as', 'lamps')
    expect((await run('correct', 'LANTERNS', '--kind', 'Task')).out).toContain('lamps is a task')
  })

  it('takes back by the name by which it was said, also what is another concept since, or none', async () => {
    const run = await filled()
    await run('correct', 'Lanterns', '--same-as', 'Lamps')
    await run('correct', 'Maps', '--reject')
    await run('correct', 'Gardens', '--name', 'gardening')
    const again = await run('correct', 'Maps', '--kind', 'Task')
    expect(again.err).toMatch(/“Maps” was said to be no concept.*--undo maps/)
    for (const name of ['Lanterns', 'Maps', 'gardening']) {
      expect((await run('correct', name, '--undo')).code).toBe(0)
    }
    expect(said(run)).toEqual({})
  })

  it('stops what would be left undone, before anything goes, where its file can’t be read', async () => {
    const run = await filled()
    const before = await concepts(run)
    writeFileSync(fileOf(run), '{"maps": {"reject": true},}')
    const [{ id }] = JSON.parse((await run('runs', '--json')).out).runs
    for (const argv of [
      ['remove', '--paper', 'x:Lanterns over Maps'],
      ['remove', id],
      ['rebuild'],
      ['ingest', newFile('d.jsonl', paperLine('Lanterns'))],
    ]) {
      const { code, err } = await run(...argv)
      expect([code, err]).toEqual([1, expect.stringMatching(/corrections\.json: It is no JSON/)])
    }
    expect(await concepts(run)).toEqual(before)
  })

  it('heeds a file that was edited by hand at the next ingest, and refuses one that can’t be', async () => {
    const run = await filled()
    writeFileSync(fileOf(run), JSON.stringify({ maps: { reject: true }, ghosts: { kind: 'Task' } }))
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns over Maps')))
    expect((await concepts(run)).join()).not.toContain('maps')
    expect((await run('correct')).out).toContain('ghosts is a task (waits: no paper speaks of it)')
    writeFileSync(fileOf(run), JSON.stringify({ maps: { merge: 'lamps' }, lamps: { merge: 'maps' } }))
    const { code, err } = await run('ingest', newFile('c.jsonl', paperLine('Lanterns')))
    expect(code).toBe(1)
    expect(err).toMatch(/corrections\.json: Corrections merge in a circle: maps → lamps → maps/)
  })

  it.each([
    [['nothing-such', '--reject'], 1, /no concept “nothing-such” in this corpus.*id or its name/],
    [['maps', '--same-as', 'Maps'], 1, /is that concept already/],
    [['maps', '--name', 'lamps'], 1, /Another concept is called “Lamps” already \(lamps\)/],
    [['maps', '--undo'], 1, /Nothing is said of maps/],
    [['maps', '--undo', '--note', 'why'], 2, /--undo takes back what was said/],
    [['maps'], 2, /correct takes one of/],
    [['maps', '--reject', '--kind', 'Task'], 2, /correct takes one of/],
    [['maps', '--kind', 'Thing'], 2, /Allowed choices are Method, Task/],
    [['--reject'], 2, /needs the concept that is meant/],
  ])('%j is refused with what to do, and nothing is written', async (argv, code, words) => {
    const run = await filled()
    const ran = await run('correct', ...argv)
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(words)
    expect(existsSync(fileOf(run))).toBe(false)
  })

  it('writes nothing where the store is only read', async () => {
    const run = await filled()
    const reader = commandLine({ environment: { CONCORDANCE_DATA: run.dataFolder, CONCORDANCE_READONLY: '1' } })
    const { code, err } = await reader('correct', 'maps', '--reject')
    expect([code, err]).toEqual([1, expect.stringContaining('CONCORDANCE_READONLY is set')])
    expect(existsSync(fileOf(run))).toBe(false)
    expect((await reader('correct')).out).toBe('Nothing is corrected.\n')
  })

  it('is told by doctor, which finds what was not worked out yet', async () => {
    const run = await filled()
    await run('correct', 'maps', '--reject')
    const findings = async () => JSON.parse((await run('doctor', '--json')).out).findings
    expect(await findings()).toContainEqual({ what: 'corrections', ok: true, words: '1' })
    expect((await findings()).at(-1)).toMatchObject({ what: 'graph', ok: true })
    writeFileSync(fileOf(run), JSON.stringify({ ghosts: { reject: true } }))
    const words = '1; no paper speaks of 1 of them, which are kept (ghosts)'
    expect(await findings()).toContainEqual({ what: 'corrections', ok: true, words })
    expect((await findings()).at(-1).words).toContain('corrections were made or taken back since')
    await run('doctor', '--fix')
    expect((await findings()).at(-1)).toMatchObject({ what: 'graph', ok: true })
    expect((await concepts(run)).join()).toContain('maps')
  })

  it('goes with a backup and with a corpus into another store; what is said there already stays', async () => {
    const run = await filled()
    await run('correct', 'maps', '--reject')
    await run('correct', 'lanterns', '--same-as', 'lamps')
    const expected = await concepts(run)
    const backup = path.join(newFolder(), 'all.jsonl.gz')
    await run('backup', backup)
    const restored = commandLine()
    await restored('restore', backup)
    expect([said(restored), await concepts(restored)]).toEqual([said(run), expected])

    const other = commandLine()
    mkdirSync(other.dataFolder)
    writeFileSync(fileOf(other), JSON.stringify({ maps: { kind: 'Task' } }))
    const corpus = path.join(newFolder(), 'corpus.jsonl')
    await run('export', '--format', 'corpus', '--output', corpus)
    const { err } = await other('ingest', corpus)
    expect(err).toMatch(/maps is corrected otherwise already, which stays.*--undo maps/)
    expect(said(other)).toEqual({ maps: { kind: 'Task' }, lanterns: { merge: 'lamps' } })
  })

  it('leaves the store as it was when all is taken back', async () => {
    const run = await filled()
    const lines = async () => {
      const store = await openGraphStore({ dataFolder: run.dataFolder })
      const all = await dump(store.driver)
      await store.close()
      return all
    }
    const before = await lines()
    await run('correct', 'maps', '--reject')
    await run('correct', 'lanterns', '--same-as', 'lamps')
    await run('correct', 'maps', '--undo')
    await run('correct', 'lanterns', '--undo')
    await run('rebuild')
    expect(await lines()).toEqual(before)
  })
})
