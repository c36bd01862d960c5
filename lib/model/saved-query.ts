/** A saved query: a `.cypher` file whose leading comment lines name, describe and type it. lib/queries reads it. */
import { z } from 'zod'
import { roleSchema } from './concept'
import { fieldSchema } from './facts'

export const PARAMETER_KINDS = [
  'concept',
  'paper',
  'cluster',
  'kind',
  'role',
  'text',
  'integer',
  'number',
  'list',
] as const
export const parameterSchema = z.object({
  name: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/),
  kind: z.enum(PARAMETER_KINDS),
  /** Narrows suggestions of a concept to one kind: `concept:Benchmark`. */
  of: z.string().optional(),
  label: z.string(),
  /** Of a list its words, as they are typed. */
  default: z.union([z.string(), z.number()]).optional(),
})
export type Parameter = z.infer<typeof parameterSchema>

export const savedQuerySchema = z.object({
  /** File name without `.cypher`. */
  slug: z.string(),
  /** A sentence with blanks: `Papers that evaluate {method} on {benchmark}`; every blank is a parameter. */
  name: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  parameters: z.array(parameterSchema),
  cypher: z.string(),
  /** True for a person's own, in the data folder; false for a shipped one. */
  own: z.boolean(),
})
export type SavedQuery = z.infer<typeof savedQuerySchema>

/** A cell: plain JSON; a node, relationship or path is told by `$node` / `$rel` / `$path`, so that the page can light it. */
export type Cell = string | number | boolean | null | Cell[] | { [key: string]: Cell }

export const nodeCellSchema = z.object({
  /** Its key (`p:…`, `c:…`); null for what is neither paper nor concept. */
  $node: z.string().nullable(),
  /** `paper`, `concept`, `cluster` or another label in small letters. */
  type: z.string(),
  id: z.string().optional(),
  /** Title or name. */
  label: z.string(),
  kind: z.string().optional(),
  papers: z.number().optional(),
  year: z.number().optional(),
})

export const linkCellSchema = z.object({
  /** Its type, such as `EVALUATES_ON`. */
  $rel: z.string(),
  /** Keys of its two nodes; null for one that is neither paper nor concept. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  role: roleSchema.optional(),
  /** The sentence that proves the link of a paper, and where in it the concept stands: `sentence.slice(start, end)`. */
  sentence: z.string().optional(),
  field: fieldSchema.optional(),
  marks: z.array(z.tuple([z.number(), z.number()])).optional(),
  confidence: z.number().optional(),
})

export const queryAnswerSchema = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.json())),
  /** Keys (`p:…`, `c:…`) of every paper and concept in the answer, for the lens on the canvas. */
  keys: z.array(z.string()),
  /** True where rows beyond the cap were cut. */
  truncated: z.boolean(),
  milliseconds: z.number(),
  /** Why there may be no rows, where that can be told. */
  hint: z.string().optional(),
})
export type QueryAnswer = z.infer<typeof queryAnswerSchema>
