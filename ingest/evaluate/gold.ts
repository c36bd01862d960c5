/** Hand-labelled concepts of papers, as the gold files have them: one JSON line per paper. */
import { z } from 'zod'
import { kindSchema, roleSchema } from '@/lib/model/concept'

export const goldConceptSchema = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  /** The first is the best. */
  types: z.array(kindSchema).min(1),
  role: z.union([roleSchema, z.array(roleSchema)]).transform((role) => [role].flat()),
  /** core = a good graph must have it; optional = neither rewarded nor punished. */
  level: z.enum(['core', 'optional']),
})
export type GoldConcept = z.infer<typeof goldConceptSchema>

export const goldSchema = z.object({ id: z.string(), concepts: z.array(goldConceptSchema) })
export type Gold = z.infer<typeof goldSchema>

/** Lines of a gold file; a bad line is named by its number. */
export function parseGold(text: string): Gold[] {
  return text.split('\n').flatMap((line, i) => {
    if (!line.trim()) return []
    const parsed = goldSchema.safeParse(JSON.parse(line))
    if (!parsed.success) throw new Error(`Line ${i + 1} is no labelled paper: ${z.prettifyError(parsed.error)}`)
    return [parsed.data]
  })
}
