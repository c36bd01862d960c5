/**
 * The graph as pages, layouts and exports see it: papers and concepts as nodes with a place and a cluster, links with
 * what they come from. Plain rows; lib/api/columns packs them for the wire, graphology holds them in the browser.
 */
import { z } from 'zod'
import { kindSchema, roleSchema } from './concept'
import { cueSchema, groundSchema, mentionSchema } from './facts'

export const NODE_TYPES = ['paper', 'concept'] as const
export type NodeType = (typeof NODE_TYPES)[number]

/** A node's key in a graph that mixes both types: ids of papers and of concepts may collide, keys don't. */
export const paperKey = (id: string): string => `p:${id}`
export const conceptKey = (id: string): string => `c:${id}`

/** `p:arxiv:1` → `{ type: 'paper', id: 'arxiv:1' }`; undefined where the key is neither. */
export function parseKey(key: string): { type: NodeType; id: string } | undefined {
  if (key.startsWith('p:') && key.length > 2) return { type: 'paper', id: key.slice(2) }
  if (key.startsWith('c:') && key.length > 2) return { type: 'concept', id: key.slice(2) }
  return undefined
}

/** Side of a square of the sheet, in layout units. */
const CELL = 64

/** The square of the sheet that a place is in, and those around it up to `reach` squares away. */
export function cellsAround(x: number, y: number, reach = 0): string[] {
  const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)]
  const cells: string[] = []
  for (let i = -reach; i <= reach; i++) {
    for (let j = -reach; j <= reach; j++) cells.push(`${column + i} ${row + j}`)
  }
  return cells
}

/** The square of the sheet that a place is in. */
export const cellOf = (x: number, y: number): string => cellsAround(x, y)[0]!

export const placeSchema = z.object({
  /** Layout units, stored by `derive`; missing until the first layout. */
  x: z.number().optional(),
  y: z.number().optional(),
  /** Id of the cluster it belongs to; missing for a node without links. */
  cluster: z.string().optional(),
})

export const paperNodeSchema = placeSchema.extend({
  id: z.string(),
  title: z.string(),
  year: z.number().int().optional(),
  /** Number of concepts it is linked to. */
  concepts: z.number().int(),
})
export type PaperNode = z.infer<typeof paperNodeSchema>

export const conceptNodeSchema = placeSchema.extend({
  id: z.string(),
  name: z.string(),
  kind: kindSchema,
  /** Number of papers it is found in. */
  papers: z.number().int(),
  /** Its other names; in what is written for other programs alone, as is all that a picture does not show. */
  aliases: z.array(z.string()).optional(),
  /** How much it joins topics, 0 to 1; there, too, and not of a metric. */
  bridging: z.number().optional(),
  /** The short form of a long name, which no other concept has; in pictures alone. */
  short: z.string().optional(),
})
export type ConceptNode = z.infer<typeof conceptNodeSchema>

export const roleEdgeSchema = z.object({
  paper: z.string(),
  concept: z.string(),
  role: roleSchema,
  confidence: z.number(),
  /** How much the paper is about the concept, 0 to 1. */
  salience: z.number(),
  /** Number of mentions. */
  count: z.number().int(),
  /** What proves it: the sentence that says most, every mention, the words or the ground that gave the role, and its probability. */
  evidence: z
    .object({
      sentence: z.string(),
      mentions: z.array(mentionSchema),
      cue: cueSchema.optional(),
      ground: groundSchema.optional(),
      roleConfidence: z.number().optional(),
    })
    .optional(),
})
export type RoleEdge = z.infer<typeof roleEdgeSchema>

export const coOccurrenceSchema = z.object({ source: z.string(), target: z.string(), papers: z.number().int() })
export type CoOccurrence = z.infer<typeof coOccurrenceSchema>

/** A concept that is a kind of another, as the lexicon or its own name says. */
export const broaderLinkSchema = z.object({ narrower: z.string(), broader: z.string(), source: z.string() })
export type BroaderLink = z.infer<typeof broaderLinkSchema>

export const clusterSchema = z.object({
  id: z.string(),
  /** Its two or three most specific concepts, joined by " · ". */
  name: z.string(),
  papers: z.number().int(),
  concepts: z.number().int(),
  /** Index into the palette, kept through `rebuild` where the cluster is recognised. */
  color: z.number().int(),
})
export type Cluster = z.infer<typeof clusterSchema>

export const graphSchema = z.object({
  papers: z.array(paperNodeSchema),
  concepts: z.array(conceptNodeSchema),
  edges: z.array(roleEdgeSchema),
  coOccurrences: z.array(coOccurrenceSchema),
  broader: z.array(broaderLinkSchema).optional(),
  clusters: z.array(clusterSchema),
  /** How many nodes the whole graph has, where this is a part of it. */
  whole: z.object({ papers: z.number().int(), concepts: z.number().int() }).optional(),
})
export type Graph = z.infer<typeof graphSchema>

/** Some rows of a list; of a graph that is too large to be held at once. */
export type GraphPart = Partial<Omit<Graph, 'whole'>>
