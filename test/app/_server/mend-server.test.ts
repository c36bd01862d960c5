import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { mendServer } from '@/app/_server/mend-server'

const methodSeen = async (server: http.Server, method: string): Promise<string> => {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', method }, (response) => {
      response.setEncoding('utf8').on('data', resolve)
    })
    request.on('error', reject).end()
  })
}

it('hands a TRACE on as a method that is refused, leaves the others, and gives a large file its time', async () => {
  mendServer()
  const server = http.createServer((request, response) => response.end(request.method))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  expect(await methodSeen(server, 'TRACE')).toBe('PATCH')
  expect(await methodSeen(server, 'DELETE')).toBe('DELETE')
  expect(server.requestTimeout).toBe(3_600_000)
  server.closeAllConnections()
  await new Promise((resolve) => {
    server.close(resolve)
  })
})
