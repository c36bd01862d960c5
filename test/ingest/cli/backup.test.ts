import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { derive } from '@/lib/derive/derive'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { commandLine, newFile, newFolder, paperLine, type Run } from './run'

const contents = async (dataFolder: string) => {
  const store = await openGraphStore({ dataFolder })
  const found = {
    runs: (await store.runs()).map(({ id, papers, sample, source, at }) => ({ id, papers, sample, source, at })),
    papersByRun: [...(await store.papersByRun())],
    readings: await store.readings({ limit: 100 }),
  }
  await store.close()
  return found
}

/** Two runs that share a paper. */
async function filled(): Promise<Run & { dataFolder: string }> {
  const run = commandLine()
  await run('ingest', newFile('a.jsonl', paperLine('Lanterns', { year: 2020 }) + paperLine('Maps')))
  await run('ingest', newFile('b.jsonl', paperLine('Maps') + paperLine('Gardens')))
  return run
}

describe('backup and restore', () => {
  it('bring every paper back under the runs that brought it', async () => {
    const run = await filled()
    const file = path.join(newFolder(), 'papers.jsonl.gz')
    expect((await run('backup', file)).out).toBe(`Wrote 3 papers to ${file}.\n`)
    const other = commandLine()
    expect((await other('restore', file)).out).toBe(`Restored 3 papers from ${file}.\n`)
    expect(await contents(other.dataFolder)).toEqual(await contents(run.dataFolder))
  })

  it('keep a file that is there, unless they are told otherwise', async () => {
    const run = await filled()
    const file = newFile('papers.jsonl.gz', 'an older backup')
    for (const command of [
      ['backup', file],
      ['export', '--format', 'bibtex', '--output', file],
    ]) {
      const { code, err } = await run(...command)
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('is there already. Name another file') })
    }
    expect(readFileSync(file, 'utf8')).toBe('an older backup')
    expect((await run('backup', file, '--force')).out).toBe(`Wrote 3 papers to ${file}.\n`)
  })

  it('cost a bad line that line', async () => {
    const run = await filled()
    const file = path.join(newFolder(), 'papers.jsonl.gz')
    await run('backup', file)
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
    writeFileSync(file, gzipSync([...lines.slice(0, -1), 'nonsense'].join('\n')))
    const { out, err } = await commandLine()('restore', file)
    expect(out).toContain('Restored 2 papers')
    expect(err).toContain(`${file}:${lines.length}: `)
  })

  it('say how to name a file that is not there', async () => {
    const { code, err } = await commandLine()('restore', 'nowhere.jsonl.gz')
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/nowhere\.jsonl\.gz.*There is no such file\./),
    })
  })

  it('refuse a file that is no backup', async () => {
    const { code, err } = await commandLine()('restore', newFile('a.jsonl', paperLine('Lanterns')))
    expect(code).toBe(1)
    expect(err).toContain('is no backup of Concordance')
  })
})

async function setVersion(dataFolder: string, schema: number | string | null = 0): Promise<void> {
  const store = await openGraphStore({ dataFolder })
  await store.driver.write((tx) => tx.run('MATCH (s:Store) SET s.schema = $schema', { schema }))
  await store.driver.write((tx) => tx.run(`MATCH (p:Paper) SET p.facts = 'of another shape'`))
  await store.close()
}

describe('the copy of the papers beside the store', () => {
  it('is made anew where another store is put in its place, also one that was written as often', async () => {
    const [run, other] = [commandLine(), commandLine()]
    const file = newFile('b.jsonl', paperLine('Maps'))
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns')))
    await other('ingest', file)
    rmSync(path.join(run.dataFolder, 'store.grafeo'))
    renameSync(path.join(other.dataFolder, 'store.grafeo'), path.join(run.dataFolder, 'store.grafeo'))
    await run('ingest', file)
    const copy = gunzipSync(readFileSync(path.join(run.dataFolder, 'papers.jsonl.gz'))).toString()
    expect(copy).toContain('x:Maps')
    expect(copy).not.toContain('x:Lanterns')
  })
})

describe('rebuild of a store that can not be opened', () => {
  const damage = (dataFolder: string) => {
    writeFileSync(path.join(dataFolder, 'store.grafeo'), 'not a store')
    rmSync(path.join(dataFolder, 'store.grafeo.wal'), { recursive: true, force: true })
  }

  it('sets it aside and makes it anew, with nothing lost', async () => {
    const run = await filled()
    const before = await contents(run.dataFolder)
    damage(run.dataFolder)
    expect(await run('runs')).toMatchObject({ code: 1, err: expect.stringContaining('concordance rebuild') })
    const { code, err } = await run('rebuild')
    expect(code).toBe(0)
    expect(err).toContain('set aside as')
    expect(await contents(run.dataFolder)).toEqual(before)
    expect(readdirSync(run.dataFolder)).toContain('store.grafeo.20260102030405')
  })

  it.each([0, 'one', 0.5, null])(
    'makes a store of version %s anew, under the runs and facts it had',
    async (version) => {
      const run = await filled()
      const before = await contents(run.dataFolder)
      await setVersion(run.dataFolder, version)
      expect((await run('runs')).err).toMatch(/older version .*schema 0.*concordance rebuild/)
      expect(await run('rebuild')).toMatchObject({ code: 0, err: expect.stringContaining('set aside as') })
      expect(await contents(run.dataFolder)).toEqual(before)
    },
  )

  it('takes the papers of an older store from itself, where the copy is older still or gone', async () => {
    const run = await filled()
    const before = await contents(run.dataFolder)
    await setVersion(run.dataFolder)
    rmSync(path.join(run.dataFolder, 'papers.jsonl.gz'))
    for (const command of [['serve'], ['ingest', newFile('c.jsonl', paperLine('Kites'))], ['doctor']]) {
      const { code, out, err } = await run(...command)
      expect({ code, told: out + err }).toEqual({
        code: 1,
        told: expect.stringMatching(/older version .*concordance rebuild/),
      })
    }
    expect((await run('rebuild')).code).toBe(0)
    expect(await contents(run.dataFolder)).toEqual(before)
    expect(readdirSync(run.dataFolder).sort()).toEqual([
      'papers.jsonl.gz',
      'store.grafeo',
      'store.grafeo.20260102030405',
    ])
  })

  it('goes on where it was broken off, and lets nobody take a part for the whole', async () => {
    let isKilled = true
    const parts = {
      derive: ((...given) => (isKilled ? Promise.reject(new Error('killed')) : derive(...given))) as typeof derive,
    }
    const run = commandLine({ parts })
    isKilled = false
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns') + paperLine('Maps')))
    const before = await contents(run.dataFolder)
    damage(run.dataFolder)
    isKilled = true
    expect((await run('rebuild')).code).toBe(1)
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    await store.removePapers(['x:Maps'])
    await store.close()
    const another = newFile('b.jsonl', paperLine('Kites'))
    const commands = [['serve'], ['doctor'], ['ingest', another], ['remove', 'a-jsonl'], ['backup', 'a'], ['runs']]
    for (const command of commands) {
      const { code, out, err } = await run(...command)
      expect({ command, code, told: out + err }).toEqual({
        command,
        code: 1,
        told: expect.stringMatching(/broken off.*concordance rebuild/),
      })
    }
    isKilled = false
    expect((await run('rebuild')).code).toBe(0)
    expect(await contents(run.dataFolder)).toEqual(before)
    expect((await run('doctor')).out).not.toContain('broken off')
  })

  it('puts no empty store in the place of one that was moved away', async () => {
    const run = await filled()
    const before = await contents(run.dataFolder)
    renameSync(path.join(run.dataFolder, 'store.grafeo'), path.join(run.dataFolder, 'mine.grafeo'))
    for (const command of [['serve', '--empty'], ['ingest', newFile('c.jsonl', paperLine('Kites'))], ['doctor']]) {
      const { code, out, err } = await run(...command)
      expect({ code, told: out + err }).toEqual({
        code: 1,
        told: expect.stringMatching(/is gone.*concordance rebuild/),
      })
    }
    expect((await run('rebuild')).code).toBe(0)
    expect(await contents(run.dataFolder)).toEqual(before)
  })

  it('leaves a store of a newer version alone', async () => {
    const run = await filled()
    await setVersion(run.dataFolder, 999)
    for (const command of ['serve', 'rebuild', 'runs']) {
      expect(await run(command)).toMatchObject({
        code: 1,
        err: expect.stringMatching(/newer version .*Update Concordance/),
      })
    }
    expect(readdirSync(run.dataFolder).filter((name) => name.includes('grafeo.2'))).toEqual([])
  })

  it('touches nothing where there is no copy of the papers', async () => {
    const run = await filled()
    damage(run.dataFolder)
    rmSync(path.join(run.dataFolder, 'papers.jsonl.gz'))
    const { code, err } = await run('rebuild')
    expect(code).toBe(1)
    expect(err).toContain('no copy of its papers')
    expect(existsSync(path.join(run.dataFolder, 'store.grafeo'))).toBe(true)
  })
})
