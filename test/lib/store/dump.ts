/** A whole store as sorted lines, by our own ids alone: two stores with the same lines hold the same graph. */
import type { CypherDriver, CypherValue } from '@/lib/store/driver'

/** How often was written, by whom, into which store, is not part of the graph. */
const UNSEEN = new Set(['identity', 'revision', 'locked', 'removals', 'settledRemovals'])

function canonical(value: CypherValue | undefined): CypherValue {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value ?? null
  const names = Object.keys(value).filter((name) => !UNSEEN.has(name))
  return Object.fromEntries(names.sort().map((name) => [name, canonical(value[name])]))
}

const sorted = (labels: CypherValue | undefined): string =>
  Array.isArray(labels) ? labels.map(String).sort().join(':') : ''

export async function dump(driver: CypherDriver): Promise<string[]> {
  const nodes = await driver.read('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')
  const links = await driver.read(
    `MATCH (a)-[l]->(z) RETURN labels(a) AS from, a.id AS a, type(l) AS type, properties(l) AS properties,
     labels(z) AS to, z.id AS z`,
  )
  const nodeLines = nodes.map((row) => `(${sorted(row.labels)} ${JSON.stringify(canonical(row.properties))})`)
  const linkLines = links.map((row) => {
    const ends = [`${sorted(row.from)} ${row.a}`, `${sorted(row.to)} ${row.z}`]
    return `(${ends[0]})-[${row.type} ${JSON.stringify(canonical(row.properties))}]->(${ends[1]})`
  })
  return [...nodeLines, ...linkLines].sort()
}
