import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'concordance-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A clone with nothing in it but the scripts and a few sources. */
function bareClone(name: string): string {
  const clone = path.join(folder, name)
  cpSync(path.join(root, 'bin'), path.join(clone, 'bin'), { recursive: true })
  mkdirSync(path.join(clone, 'app'))
  writeFileSync(path.join(clone, 'app/page.tsx'), 'export default 1')
  writeFileSync(path.join(clone, 'package.json'), '{"type":"module"}')
  writeFileSync(path.join(clone, 'package-lock.json'), '{}')
  return clone
}

const stampOf = (clone: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { sourceStamp } from ${JSON.stringify(`file://${clone}/bin/project.js`)}; console.log(sourceStamp())`,
    ],
    { encoding: 'utf8' },
  )

describe('the scripts in bin', () => {
  it.each(readdirSync(path.join(root, 'bin')))('%s needs nothing that is not installed yet', (file) => {
    const text = readFileSync(path.join(root, 'bin', file), 'utf8')
    const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '')
    const foreign = imported.filter(
      (name) => !name.startsWith('./') && !builtinModules.includes(name.replace('node:', '')),
    )
    expect(foreign).toEqual([])
  })

  it('say how to build the command line where it is not built', () => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/concordance.js', 'runs'], {
      cwd: bareClone('a'),
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('npm run build')
  })

  it('find a build stale when a source was changed, added or removed, and then only', () => {
    const clone = bareClone('b')
    const stamps = [stampOf(clone)]
    expect(stampOf(clone)).toBe(stamps[0])
    writeFileSync(path.join(clone, 'README.md'), 'not a source')
    expect(stampOf(clone)).toBe(stamps[0])
    writeFileSync(path.join(clone, 'app/page.tsx'), 'export default 2')
    stamps.push(stampOf(clone))
    writeFileSync(path.join(clone, 'app/other.tsx'), '')
    stamps.push(stampOf(clone))
    rmSync(path.join(clone, 'app/page.tsx'))
    stamps.push(stampOf(clone))
    writeFileSync(path.join(clone, 'package-lock.json'), '{ }')
    stamps.push(stampOf(clone))
    expect(new Set(stamps).size).toBe(5)
  })
})
