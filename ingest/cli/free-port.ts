/** The port asked for, or the next free one. */
import { createServer } from 'node:net'

const MOST_TRIES = 100

/** @param port 0 takes any free one. */
export async function freePort(port: number, host: string): Promise<number> {
  for (let tried = port; tried < port + MOST_TRIES && tried <= 65535; tried++) {
    const free = await listenOnce(tried, host)
    if (free !== undefined) return free
  }
  throw new Error(`No port from ${port} on is free at ${host}. Set PORT to one that is.`)
}

function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
      else
        reject(
          new Error(`HOST=${host} can't be listened on (${error.message}). Set HOST to an address of this machine.`),
        )
    })
    server.listen({ port, host: host.replace(/^\[|\]$/g, ''), exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
