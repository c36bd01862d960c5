/** A Neo4j server, cluster or Aura. */
import type { CypherDriver } from '@/lib/store/driver'
import { StoreError } from '@/lib/store/errors'

export async function openNeo4j(_settings: { uri: string; readonly?: boolean }): Promise<CypherDriver> {
  throw new StoreError('FAILED', 'Neo4j is not there yet.')
}
