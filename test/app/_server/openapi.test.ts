import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { toOpenApi } from '@/app/_server/openapi'
import { endpoints } from '@/lib/api/endpoints'

const document = JSON.parse(JSON.stringify(toOpenApi()))

/** `papers/[id]/route.ts` → `/api/papers/{id}`; the one that answers everything else is no endpoint. */
const routes = readdirSync(path.join(import.meta.dirname, '../../../app/api'), { recursive: true })
  .map((file) => String(file).split(path.sep).join('/'))
  .filter((file) => file.endsWith('/route.ts') && !file.startsWith('[[...'))
  .map((file) => `/api/${file.slice(0, -'/route.ts'.length).replace(/\[(\w+)\]/g, '{$1}')}`)

it('describes every route there is, and no other', () => {
  expect(Object.keys(document.paths).sort()).toEqual(routes.sort())
})

it('says of each endpoint its method, its blanks, its answer and how a problem looks', () => {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const operation = document.paths[endpoint.path][endpoint.method.toLowerCase()]
    expect(operation.operationId).toBe(name)
    const blanks = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, blank]) => blank)
    const described = (operation.parameters ?? []).filter((parameter: { in: string }) => parameter.in === 'path')
    expect(described.map((parameter: { name: string }) => parameter.name)).toEqual(blanks)
    const type = 'type' in endpoint ? endpoint.type : 'application/json'
    expect(operation.responses['200'].content[type].schema).toBeTypeOf('object')
    expect(operation.responses.default.content['application/problem+json']).toBeTypeOf('object')
    expect(Boolean(operation.security)).toBe('writes' in endpoint)
  }
})

it('says where one may be told to come back later', () => {
  for (const name of ['explanation', 'runQuery', 'runCypher'] as const) {
    const { path: address, method } = endpoints[name]
    const told = document.paths[address][method.toLowerCase()].responses['503']
    expect(told.headers['Retry-After'].schema.type).toBe('integer')
    expect(told.content['application/problem+json']).toBeTypeOf('object')
  }
})

it('names optional parameters as such, with their defaults', () => {
  const parameters = document.paths['/api/search'].get.parameters
  const of = (name: string) => parameters.find((parameter: { name: string }) => parameter.name === name)
  expect(of('q')).toMatchObject({ required: true })
  expect(of('limit')).not.toMatchObject({ required: true })
  expect(of('limit').schema).toMatchObject({ default: 12, maximum: 50 })
})

it('says that a feed takes the values of a question by their names', () => {
  const { parameters } = document.paths['/api/queries/{id}/feed'].get
  expect(parameters).toContainEqual(expect.objectContaining({ in: 'query', style: 'form', explode: true }))
})
