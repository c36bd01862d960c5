/** What a parameter's value is called: ids by the name that they stand for, the rest as it is. */
import type { Atlas } from '@/lib/graph/atlas'
import { ROLE_WORDS, ROLES } from '@/lib/model/concept'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { Parameter } from '@/lib/model/saved-query'

export function valueInWords({ kind }: Pick<Parameter, 'kind'>, value: string, atlas: Atlas | undefined): string {
  switch (kind) {
    case 'concept':
      return atlas?.nodes.get(conceptKey(value))?.name ?? value
    case 'paper':
      return atlas?.nodes.get(paperKey(value))?.name ?? value
    case 'cluster':
      return atlas?.clusters.get(value)?.name ?? value
    case 'role': {
      const role = ROLES.find((known) => known === value)
      return role ? ROLE_WORDS[role] : value
    }
    default:
      return value
  }
}
