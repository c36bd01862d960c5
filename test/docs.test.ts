/** What the documents point to exists: a link or a path that leads nowhere is a promise broken at the first click. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '@/package.json'

const root = path.join(import.meta.dirname, '..')
const documents = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
]

describe.each(documents)('%s', (document) => {
  const text = readFileSync(path.join(root, document), 'utf8')

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)].map((match) => match[1]!)
    const missing = links.filter((link) => !existsSync(path.resolve(root, path.dirname(document), link)))
    expect(missing).toEqual([])
  })

  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:app|components|lib|ingest|queries|test|bench|docs|bin)\/[\w./-]*\w)`/g)]
    const missing = named.map((match) => match[1]!).filter((name) => !existsSync(path.join(root, name)))
    expect(missing).toEqual([])
  })
})

describe('docs/architecture.md', () => {
  it('says of each dependency what it is for', () => {
    const text = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8')
    const spelled = text.replace(/`-(communities|layout)/g, '`graphology-$1')
    const missing = Object.keys(manifest.dependencies).filter((name) => !spelled.includes(`\`${name}\``))
    expect(missing).toEqual([])
  })
})
