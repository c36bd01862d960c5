/**
 * What the extractor found in one paper. Facts depend on the paper's text and the extractor's version alone, never on
 * the other papers of a batch; what depends on a corpus (aliases across papers, frequencies) is lib/derive's.
 */
import { z } from 'zod'
import { type Kind, kindSchema, roleSchema } from './concept'

export const FIELDS = ['title', 'abstract'] as const
export const fieldSchema = z.enum(FIELDS)
export type Field = z.infer<typeof fieldSchema>

/** Half-open range of UTF-16 units into a field of a paper, as `slice` counts. */
export const spanSchema = z.object({
  field: fieldSchema,
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
})
export type Span = z.infer<typeof spanSchema>

/** One place where a concept stands. `paper[field].slice(start, end) === text`, always. */
export const mentionSchema = spanSchema.extend({
  text: z.string().min(1),
  /** The sentence that proves it, in the same field: start ≤ the mention's, end ≥ the mention's. */
  sentenceStart: z.number().int().nonnegative(),
  sentenceEnd: z.number().int().positive(),
})
export type Mention = z.infer<typeof mentionSchema>

/** The words that gave the role, such as `we propose` or `evaluated on`. */
export const cueSchema = spanSchema.extend({ text: z.string().min(1) })
export type Cue = z.infer<typeof cueSchema>

/** What gave the role where no words near the concept say it, most telling first. */
export const GROUNDS = ['title', 'place', 'list', 'company', 'kind', 'name', 'wording'] as const
export const groundSchema = z.enum(GROUNDS)
export type Ground = z.infer<typeof groundSchema>

/** A ground in words, to stand behind the role: "uses it because it is a method". */
export function groundWords(ground: Ground, kind: Kind): string {
  const words: Record<Ground, string> = {
    title: 'because the title names it',
    place: 'because of where it stands in the abstract',
    list: 'because of its neighbors in a list',
    company: 'because of the other concepts around it',
    kind: `because it is a ${kind.toLowerCase()}`,
    name: 'because of its name',
    wording: 'because of the wording around it',
  }
  return words[ground]
}

/** A wider concept that this one is a kind of, where the lexicon or the name itself says so. */
export const broaderSchema = z.object({ id: z.string().min(1), source: z.enum(['lexicon', 'name']) })
export type Broader = z.infer<typeof broaderSchema>

/** A concept as one paper speaks of it. */
export const findingSchema = z.object({
  /** Slug of the expanded key (`proximal-policy-optimization`): equal names in two papers give equal ids. */
  id: z.string().min(1),
  /** As a person would write it: `PPO`'s is `proximal policy optimization`, CARLA's is `CARLA`. */
  name: z.string().min(1),
  kind: kindSchema,
  /** Other names this paper, its abbreviations or the lexicon give it. */
  aliases: z.array(z.string()).default([]),
  role: roleSchema,
  /** Probability of the role, 0 to 1. Missing in what versions before 13 wrote. */
  roleConfidence: z.number().min(0).max(1).optional(),
  /** Probability that it is a concept of the paper, 0 to 1; whether experts would list it or need not is left aside. */
  confidence: z.number().min(0).max(1),
  /**
   * How much the paper is about it: the share of experts who would list it for this paper, 0 to 1. Low for what is said by the
   * way, however surely it is a concept. Missing in what versions before 13 wrote.
   */
  salience: z.number().min(0).max(1).optional(),
  cue: cueSchema.optional(),
  /** Only where there is no cue. */
  ground: groundSchema.optional(),
  /** Whether the name comes from the lexicon, the paper's own expansion of a short form, or its plain words. */
  named: z.enum(['lexicon', 'expansion', 'surface']).default('surface'),
  broader: z.array(broaderSchema).default([]),
  /** In order of the text, title before abstract; at least one. */
  mentions: z.array(mentionSchema).min(1),
  /** Components and cues that decided it, one line each; filled by `extract --explain`. */
  why: z.array(z.string()).optional(),
})
export type Finding = z.infer<typeof findingSchema>

/** From here on a paper is about a concept; what has less is said by the way. */
export const MAIN_SALIENCE = 0.5

/** Of a finding that has none: how sure it is. */
export const salienceOf = ({ salience, confidence }: Pick<Finding, 'salience' | 'confidence'>): number =>
  salience ?? confidence

/** One line of `concordance extract`. */
export const factsSchema = z.object({
  id: z.string().min(1),
  /** Version of the extractor, models and lexicon; another version means the paper is read anew. */
  extractor: z.string().min(1),
  concepts: z.array(findingSchema),
})
export type Facts = z.infer<typeof factsSchema>
