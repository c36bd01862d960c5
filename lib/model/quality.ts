/** How much work the extractor gives to a paper. Stored with the version that read it, so that it is read so again. */
import { z } from 'zod'

export const qualitySchema = z.enum(['best', 'fast'])
export type Quality = z.infer<typeof qualitySchema>
export const QUALITIES = qualitySchema.options

const FAST = '-fast'

/** The extractor's version as facts and runs name it. */
export const versionIn = (version: string, quality: Quality): string => (quality === 'fast' ? version + FAST : version)

/** The quality in which that version of the extractor reads. */
export const qualityOf = (version = ''): Quality => (version.endsWith(FAST) ? 'fast' : 'best')
