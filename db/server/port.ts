import { createServer } from 'node:net'

/** Below the ranges systems take outgoing ports from (Linux 32768, others 49152). */
const lowest = 20_000
const highest = 32_000

/**
 * A free port on loopback, below the ephemeral range: while a crashed server is down, a client's attempt to reach an
 * ephemeral port can be given that very port as its own source, connect to itself and keep the server from it.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest))
    if (await isFree(port)) return port
  }
  throw new Error(`No free port between ${lowest} and ${highest} on 127.0.0.1`)
}

/** Throws in the user's words when another program listens on `port`. */
export async function requirePort(port: number): Promise<number> {
  if (await isFree(port)) return port
  throw new Error(`Port ${port} on 127.0.0.1 is taken by another program; ask for another one or none`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
