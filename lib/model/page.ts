/**
 * The answers to what a person clicks: a concept with its papers and proofs, a paper with its concepts, a cluster, why
 * two concepts are related, how two nodes are connected. The store gives them, the wire carries them, panels draw them.
 */
import { z } from 'zod'
import { roleSchema } from './concept'
import { cueSchema, groundSchema, mentionSchema } from './facts'
import { clusterSchema, conceptNodeSchema, paperNodeSchema } from './graph'
import { storedPaperSchema } from './paper'
import { runSchema } from './run'

/** A link between a paper and a concept with all that proves it. */
export const evidenceSchema = z.object({
  role: roleSchema,
  /** Probability of the role; missing in what older versions wrote. */
  roleConfidence: z.number().optional(),
  confidence: z.number(),
  salience: z.number(),
  cue: cueSchema.optional(),
  ground: groundSchema.optional(),
  mentions: z.array(mentionSchema),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** One proof, with its sentence written out so that a card needs nothing else. */
export const proofSchema = evidenceSchema.extend({
  paper: paperNodeSchema,
  /** Text of the sentence of the first (best) mention. */
  sentence: z.string(),
  /** Where that sentence begins in its field: subtract it from a mention's offsets to mark words in `sentence`. */
  sentenceStart: z.number().int(),
  field: mentionSchema.shape.field,
})
export type Proof = z.infer<typeof proofSchema>

export const conceptSchema = conceptNodeSchema.extend({
  aliases: z.array(z.string()),
})

export const conceptPageSchema = z.object({
  concept: conceptSchema,
  cluster: clusterSchema.optional(),
  /** Clusters in which its papers lie, most papers first. */
  topics: z.array(z.object({ cluster: clusterSchema, papers: z.number().int() })),
  /** How much it joins them, 0 to 1; none of a metric. */
  bridging: z.number().optional(),
  /** Papers with their proof: strongest role first, what is said by the way last, then year (newest first), then title. At most 200. */
  proofs: z.array(proofSchema),
  /** Papers per role, all of them, also beyond the 200. */
  roles: z.partialRecord(roleSchema, z.number().int()),
  broader: z.array(conceptNodeSchema.extend({ source: z.string() })),
  narrower: z.array(conceptNodeSchema.extend({ source: z.string() })),
})
export type ConceptPage = z.infer<typeof conceptPageSchema>

export const paperPageSchema = z.object({
  paper: storedPaperSchema,
  node: paperNodeSchema,
  cluster: clusterSchema.optional(),
  /** Strongest role first, then salience. */
  concepts: z.array(z.object({ concept: conceptNodeSchema, evidence: evidenceSchema })),
  runs: z.array(runSchema),
})
export type PaperPage = z.infer<typeof paperPageSchema>

/** Why another concept stands near this one; counts are from the store, the share is computed when read. */
export const relatedSchema = z.object({
  concept: conceptNodeSchema,
  /** Papers that speak of both. */
  together: z.number().int(),
  /** Normalised pointwise mutual information, -1 to 1 (Bouma 2009); 1 = never one without the other. */
  association: z.number(),
  /** Up to three titles of those papers. */
  examples: z.array(z.object({ id: z.string(), title: z.string() })),
})
export type Related = z.infer<typeof relatedSchema>

/** A paper that speaks of the same concepts as another. */
export const closePaperSchema = z.object({
  paper: paperNodeSchema,
  /** Sum over the shared concepts of log(papers in all / papers with it), 0 and up: rare ones bring papers close. */
  closeness: z.number(),
  /** Concepts that both speak of. */
  together: z.number().int(),
  /** The rarest of them first, at most ten. */
  shared: z.array(conceptNodeSchema),
})
export type ClosePaper = z.infer<typeof closePaperSchema>

export const clusterPageSchema = z.object({
  cluster: clusterSchema,
  /** The 30 that tell it best from other clusters, by papers of the cluster that speak of them. */
  concepts: z.array(conceptNodeSchema.extend({ inCluster: z.number().int() })),
  /** The most typical first, at most 200. */
  papers: z.array(paperNodeSchema),
  /** Other clusters by number of links that cross. */
  neighbors: z.array(z.object({ cluster: clusterSchema, links: z.number().int() })),
})
export type ClusterPage = z.infer<typeof clusterPageSchema>

const pathNodeSchema = z.union([
  z.object({ type: z.literal('paper'), node: paperNodeSchema }),
  z.object({ type: z.literal('concept'), node: conceptNodeSchema }),
])
const hopSchema = z.object({ paper: z.string(), concept: z.string(), role: roleSchema, sentence: z.string() })

/** A chain paper – concept – paper …; hops alternate, each with its sentence. */
export const pathSchema = z.object({
  nodes: z.array(pathNodeSchema),
  hops: z.array(hopSchema),
  /** Of two papers or two concepts: what has links to both. */
  between: z.object({
    /** How many, with the one in the chain. */
    count: z.number().int(),
    /** The strongest others, each with its links to the first and the last node. */
    others: z.array(z.object({ via: pathNodeSchema, hops: z.array(hopSchema).length(2) })),
  }),
})
export type Path = z.infer<typeof pathSchema>

/** Papers that can be asked for at once. */
export const MOST_TAKEN = 10_000

/** Nodes of which it can be asked at once what they have in common. */
export const MOST_CHOSEN = 12

/** What several nodes have in common: papers that speak of the concepts among them, concepts that the papers among them speak of. */
export const commonSchema = z.object({
  /** Those asked for that are there, in their order, each once. */
  nodes: z.array(pathNodeSchema),
  /** Keys under which there is nothing. */
  unknown: z.array(z.string()),
  /** What the papers among them say of the concepts among them. */
  links: z.array(hopSchema),
  /** How many papers or concepts have links to so many of them; the most links first, two at least. */
  counts: z.array(
    z.object({
      type: z.enum(['paper', 'concept']),
      links: z.number().int().min(2),
      count: z.number().int(),
      /** Of papers, where they are asked for: the strongest first, as many as can be asked for at once. */
      ids: z.array(z.string()).max(MOST_TAKEN).optional(),
    }),
  ),
  /** The first of those in this order, each with its links. */
  others: z.array(z.object({ via: pathNodeSchema, hops: z.array(hopSchema).min(2) })),
})
export type Common = z.infer<typeof commonSchema>

export const healthSchema = z.object({
  engine: z.enum(['grafeo', 'neo4j']),
  engineVersion: z.string(),
  version: z.string(),
  schemaVersion: z.number().int(),
  /** Tells stores apart; missing where one was never opened to be written. */
  identity: z.string().optional(),
  papers: z.number().int(),
  concepts: z.number().int(),
  clusters: z.number().int(),
  /** Rises with every commit; caches and snapshots compare it. */
  revision: z.number().int(),
  /** Tells which corrections of a person all was derived with; empty for none. */
  corrections: z.string(),
  readonly: z.boolean(),
  runs: z.array(runSchema.extend({ papers: z.number().int() })),
})
export type Health = z.infer<typeof healthSchema>
