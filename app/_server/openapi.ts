/** The description of the API for machines, made from the same table and schemas that the routes check with. */
import 'server-only'
import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { ingestEventSchema, problemDetailsSchema } from '@/lib/api/contract'
import { type Endpoint, PROBLEM_TYPE } from '@/lib/api/endpoint'
import { BIBTEX_TYPE, COLUMNS_TYPE, CSV_TYPE, type EndpointName, endpoints, NDJSON_TYPE } from '@/lib/api/endpoints'
import { VERSION } from './version'

const bytes = z.string().meta({ format: 'binary' })
const problem = {
  description: 'A problem, RFC 9457',
  content: { [PROBLEM_TYPE]: { schema: problemDetailsSchema } },
}

const noRoom = {
  ...problem,
  description: 'Too many are waiting already, or the store does not answer',
  headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' as const, minimum: 0 } } },
}

const busy = { ...noRoom, description: 'Another request takes papers in or out' }
const waiting = z.object({
  prefer: z.string().optional().meta({ description: '`wait=N`: so many seconds at most to wait for that (RFC 7240)' }),
})

/** Contents beyond JSON, by endpoint. */
const OTHER_ANSWERS: Partial<Record<EndpointName, Record<string, { schema: z.ZodType }>>> = {
  graph: { [COLUMNS_TYPE]: { schema: bytes } },
  ingest: { [NDJSON_TYPE]: { schema: ingestEventSchema } },
  papers: { [BIBTEX_TYPE]: { schema: z.string() }, [CSV_TYPE]: { schema: z.string() } },
}
const OTHER_BODIES: Partial<Record<EndpointName, Record<string, { schema: z.ZodType }>>> = {
  ingest: {
    'application/octet-stream': { schema: bytes },
    'multipart/form-data': { schema: z.object({ file: bytes }) },
    [NDJSON_TYPE]: { schema: z.string().meta({ description: 'A line {"run"}, then lines {"paper","facts"}' }) },
  },
}

/** Whose names are free are one parameter, in whose place its entries stand. */
function toParameters({ params: path, query, alone }: Endpoint): Partial<ZodOpenApiOperationObject> {
  const header = alone && { header: waiting }
  if (query instanceof z.ZodObject) return { requestParams: { path, query, ...header } }
  const schema = { type: 'object' as const, additionalProperties: { type: 'string' as const } }
  const values = { name: 'values', in: 'query' as const, style: 'form' as const, explode: true, schema }
  return { requestParams: { path, ...header }, parameters: [values] }
}

function toOperation(name: EndpointName, endpoint: Endpoint): ZodOpenApiOperationObject {
  const content = endpoint.body ? { 'application/json': { schema: endpoint.body } } : OTHER_BODIES[name]
  return {
    operationId: name,
    summary: endpoint.summary,
    ...toParameters(endpoint),
    ...(content && { requestBody: { required: true, content } }),
    ...(endpoint.writes && { security: [{ token: [] }] }),
    responses: {
      200: {
        description: endpoint.summary,
        content: { [endpoint.type ?? 'application/json']: { schema: endpoint.answer }, ...OTHER_ANSWERS[name] },
      },
      ...(endpoint.alone && { 409: busy }),
      ...(endpoint.queued && { 503: noRoom }),
      default: problem,
    },
  }
}

export function toOpenApi() {
  const paths: ZodOpenApiPathsObject = {}
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const endpoint: Endpoint = endpoints[name]
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: toOperation(name, endpoint) }
  }
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Concordance',
      version: VERSION,
      description: 'The graph of papers and concepts, every link with its evidence.',
    },
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  })
  return { ...document }
}
