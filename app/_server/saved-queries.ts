/** Saved queries over HTTP: the shipped ones of the project, a person's own in the data folder. */
import 'server-only'
import path from 'node:path'
import type { Environment } from '@/lib/env'
import type { QueryAnswer, SavedQuery } from '@/lib/model/saved-query'
import { type AnswerCounts, countAnswers } from '@/lib/queries/count-answers'
import { deleteOwnQuery, saveOwnQuery } from '@/lib/queries/own-queries'
import { ownQueriesFolder, readQueries, type SavedQueries } from '@/lib/queries/read-queries'
import { resolveIds } from '@/lib/queries/resolve-ids'
import { type RunOptions, runSavedQuery } from '@/lib/queries/run-query'
import { orNotFound } from './problem'
import { queryRunner } from './query-runner'
import type { Question } from './respond'
import { namesOf } from './search'

const folders = ({ dataFolder }: Environment) => ({
  shipped: path.join(process.cwd(), 'queries'),
  own: ownQueriesFolder(dataFolder),
})

export const listQueries = ({ environment }: Pick<Question<'queries'>, 'environment'>): Promise<SavedQueries> =>
  readQueries(folders(environment))

type Asked = Pick<Question<'runQuery'>, 'environment' | 'params'>
type AskedHere = Asked & Pick<Question<'runQuery'>, 'store' | 'request'>

export const runQuery = async ({
  body,
  ...asked
}: AskedHere & Pick<Question<'runQuery'>, 'body'>): Promise<QueryAnswer> =>
  runSavedQuery(await findQuery(asked), body.params, await means(asked))

export const countQuery = async ({
  body,
  ...asked
}: AskedHere & Pick<Question<'countAnswers'>, 'body'>): Promise<AnswerCounts> =>
  countAnswers(await findQuery(asked), body, await means(asked))

export async function findQuery({ environment, params }: Asked): Promise<SavedQuery> {
  const { queries } = await listQueries({ environment })
  return orNotFound(
    queries.find(({ slug }) => slug === params.id),
    `The query ${params.id}`,
    'All of them are listed at /api/queries.',
  )
}

/** The names are at hand already, for the search: they need not be asked for at each run. */
export async function means({ store, request }: Pick<AskedHere, 'store' | 'request'>): Promise<RunOptions> {
  const known = {
    names: () => namesOf(store),
    clusters: store.clusters,
    cluster: store.cluster,
    concept: store.concept,
    paper: store.paper,
  }
  return { runner: await queryRunner(), resolve: resolveIds(known), signal: request.signal }
}

export const saveQuery = ({ environment, body }: Question<'saveQuery'>): Promise<SavedQuery> =>
  saveOwnQuery(ownQueriesFolder(environment.dataFolder), body)

export async function deleteQuery({ environment, params }: Question<'deleteQuery'>): Promise<{ slug: string }> {
  const gone = await deleteOwnQuery(ownQueriesFolder(environment.dataFolder), params.id)
  orNotFound(gone || null, `An own query ${params.id}`, 'All of them are listed at /api/queries.')
  return { slug: params.id }
}
