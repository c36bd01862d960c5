/** The version of Concordance that answers. */
import manifest from '@/package.json'

export const VERSION: string = manifest.version
