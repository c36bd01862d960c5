/** What a statement may speak of: labels and types of links with their properties, from the schemas of what is stored. */
import { KINDS, ROLES, relationshipType } from '@/lib/model/concept'
import { clusterSchema, conceptNodeSchema, paperNodeSchema } from '@/lib/model/graph'
import { paperSchema } from '@/lib/model/paper'

export const LABELS: readonly string[] = ['Paper', 'Concept', ...KINDS, 'Cluster']
const ROLE_TYPES = ROLES.map(relationshipType)
export const TYPES: readonly string[] = [...ROLE_TYPES, 'BROADER', 'CO_OCCURS', 'IN_CLUSTER']

/** Of the store's own records, which nobody is told to ask for. */
export const HIDDEN: ReadonlySet<string> = new Set([
  ...['Store', 'PaperId', 'Retired', 'Run', 'Lease', 'New', 'BROUGHT', 'IDENTIFIES'],
  // Properties: places on the map; what proves a link stands in lists, one entry a mention, and is shown by returning the link.
  ...[
    'x',
    'y',
    'color',
    'cell',
    'key',
    'extractor',
    'facts',
    'grown',
    'field',
    'start',
    'end',
    'sentenceStart',
    'sentenceEnd',
    'text',
  ],
  ...['cueField', 'cueStart', 'cueEnd', 'cueText', 'ground'],
])

/** Concepts get theirs when a map is drawn or a graph is written, see lib/model/short-form and bridging. */
const NOT_STORED: ReadonlySet<string> = new Set(['short', 'bridging'])

/** Its id and names first, its cluster last. */
function storedIn(...shapes: object[]): string[] {
  const names = new Set(shapes.flatMap((shape) => Object.keys(shape)))
  const isLast = names.delete('cluster')
  return [...[...names].filter((name) => !HIDDEN.has(name) && !NOT_STORED.has(name)), ...(isLast ? ['cluster'] : [])]
}

const OF_PAPERS = storedIn(paperSchema.shape, paperNodeSchema.shape)
const OF_CONCEPTS = storedIn(conceptNodeSchema.shape)
const OF_LINKS = ['salience', 'confidence', 'roleConfidence', 'count']

/** By label or type; what has none is left out. */
export const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Paper: OF_PAPERS,
  ...Object.fromEntries(['Concept', ...KINDS].map((label) => [label, OF_CONCEPTS])),
  Cluster: storedIn(clusterSchema.shape),
  ...Object.fromEntries(ROLE_TYPES.map((type) => [type, OF_LINKS])),
  BROADER: ['source'],
  CO_OCCURS: ['papers'],
}
