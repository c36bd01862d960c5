/** The saved queries of a clone and of a data folder, and what is wrong with their files. */
import path from 'node:path'
import type { Environment } from '@/lib/env'
import { ownQueriesFolder, readQueries, type SavedQueries } from '@/lib/queries/read-queries'
import type { Context } from './context'

export const savedQueries = ({ parts }: Context, { dataFolder }: Environment): Promise<SavedQueries> =>
  readQueries({ shipped: path.join(parts.root, 'queries'), own: ownQueriesFolder(dataFolder) })
