/** Opens the store that the settings name: a Neo4j database where one is given, else the file in the data folder. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { CypherGraphStore } from './cypher-graph-store'
import type { CypherDriver, CypherRow } from './driver'
import { StoreError } from './errors'
import { ANY_GRAPH, CREATE_STORE, STORE_STATE } from './queries/store'
import { optionalText } from './row'
import { SCHEMA_VERSION } from './schema'

export interface Neo4jSettings {
  uri: string
  user: string
  password: string
  database: string
  poolSize: number
  /** Milliseconds until a connection attempt is given up. */
  timeout: number
}

export interface StoreSettings {
  /** The embedded store is the file `store.grafeo` in it. */
  dataFolder?: string
  neo4j?: Neo4jSettings | undefined
  /** Never writes, not even constraints; an embedded store must be there already. */
  readonly?: boolean
  /** Tells whoever reads soon that no Neo4j answers, for pages; writes are waited for as ever. */
  forPages?: boolean
  /** Keeps an embedded store in memory, for tests. */
  memory?: boolean
}

/** Path of the embedded store in a data folder. */
export const storeFile = (dataFolder: string): string => path.join(dataFolder, 'store.grafeo')

/** Where passing copies of the embedded store lie. */
export const copiesFolder = (dataFolder: string): string => path.join(dataFolder, 'snapshots')

/** @throws StoreError */
export async function openGraphStore(settings: StoreSettings): Promise<CypherGraphStore> {
  const driver = await openDriver(settings)
  try {
    await prepare(driver, settings.readonly ?? false)
    return new CypherGraphStore(driver)
  } catch (error) {
    await driver.close()
    throw error
  }
}

/** The store as it lies, whoever made it. An engine is loaded only where it is chosen. */
export async function openDriver({
  dataFolder,
  neo4j,
  readonly = false,
  forPages = false,
  memory = false,
}: StoreSettings): Promise<CypherDriver> {
  if (neo4j) {
    const { openNeo4j } = await import('./drivers/neo4j')
    return openNeo4j({ ...neo4j, readonly, forPages })
  }
  const { openGrafeo } = await import('./drivers/grafeo')
  if (memory) return openGrafeo()
  if (dataFolder) return openGrafeo({ file: storeFile(dataFolder), readonly })
  throw new StoreError('FAILED', 'A store needs a place: give a data folder or the address of a Neo4j server.')
}

async function prepare(driver: CypherDriver, readonly: boolean): Promise<void> {
  const state = await readState(driver)
  if (state) checkSchema(schemaOf(state))
  if (readonly) return
  await driver.applySchema()
  if (state && optionalText(state, 'identity')) return
  await driver.write((tx) => tx.run(CREATE_STORE, { schema: SCHEMA_VERSION, identity: randomUUID() }))
}

/** @throws StoreError OTHER_SCHEMA where there is a graph without it */
async function readState(driver: CypherDriver): Promise<CypherRow | undefined> {
  const [state] = await driver.read(STORE_STATE)
  if (state || (await driver.read(ANY_GRAPH)).length === 0) return state
  // Another process may have made the store and written its first papers since.
  const [sinceThen] = await driver.read(STORE_STATE)
  if (sinceThen) return sinceThen
  throw foreign(driver)
}

/** 0 where it can't be told: its papers can be read into a new store then, too. */
export const schemaOf = ({ schema }: CypherRow): number =>
  typeof schema === 'number' && Number.isInteger(schema) ? schema : 0

function checkSchema(found: number): void {
  if (found === SCHEMA_VERSION) return
  const isNewer = found > SCHEMA_VERSION
  const age = isNewer ? 'a newer' : 'an older'
  const remedy = isNewer
    ? 'Update Concordance, or name another store.'
    : 'Read its papers into a new one with: npx concordance rebuild.'
  const message = `This store was made by ${age} version of Concordance (schema ${found}, this one reads ${SCHEMA_VERSION}).`
  throw new StoreError(isNewer ? 'NEWER_SCHEMA' : 'OTHER_SCHEMA', `${message} ${remedy}`)
}

function foreign({ engine }: CypherDriver): StoreError {
  const message =
    engine === 'neo4j'
      ? 'The database holds papers or concepts that Concordance did not write. Name an empty one by NEO4J_DATABASE.'
      : 'The store in the data folder does not say which version of Concordance made it. Make it anew from the copy of its papers with: npx concordance rebuild.'
  return new StoreError('OTHER_SCHEMA', message)
}
