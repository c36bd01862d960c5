import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder } from '@/lib/store/make-folder'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'concordance-folders-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('a folder that is wanted', () => {
  it('is made with those above it, also by several at once and where it is there', async () => {
    const folder = path.join(root, 'a/b/c')
    await Promise.all([makeFolder(folder), makeFolder(folder), makeFolder(path.join(root, 'a/b/d'))])
    await makeFolder(folder)
    expect((await stat(folder)).isDirectory()).toBe(true)
  })

  it('is made by many at once, whoever comes first to the folders above it', async () => {
    for (let round = 0; round < 100; round += 1) {
      const folders = ['x/y', 'x/z', 'x/y/a', 'x/y'].map((inner) => path.join(root, `round-${round}`, inner))
      await Promise.all(folders.map((folder) => makeFolder(folder)))
      for (const folder of folders) expect((await stat(folder)).isDirectory()).toBe(true)
    }
  })

  it('is refused where a file is in the way', async () => {
    await writeFile(path.join(root, 'file'), '')
    await expect(makeFolder(path.join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
    await expect(makeFolder(path.join(root, 'file/inside'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  })

  it.runIf(process.platform === 'linux')(
    'is refused by a file system that takes none, instead of tried for ever',
    async () => {
      await expect(makeFolder('/proc/nope')).rejects.toMatchObject({ code: 'ENOENT' })
      await expect(makeFolder('/proc/nope/data')).rejects.toMatchObject({ code: 'ENOENT' })
    },
  )
})
