import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Milliseconds in which any body may come as it likes, and between two looks. */
const grace = 10_000
const lookEvery = 1000

/** Bytes a second that a body must bring after that, on the average: 20 megabytes take their time on a poor line. */
const slowest = 2000

export interface Patience {
  grace: number
  slowest: number
}

/**
 * Ends requests whose body does not come: one that is sent by halves, or byte by byte, would hold a connection and what it
 * has already brought for as long as its sender likes. Answers 408 and closes.
 */
export function endSlowBodies(app: FastifyInstance, patience: Patience = { grace, slowest }): void {
  app.addHook('onRequest', async (request, reply) => {
    const { raw } = request
    if (raw.complete || !bringsBody(request)) return
    const { socket } = raw
    const [began, before] = [Date.now(), socket.bytesRead]
    const timer = setInterval(
      () => {
        if (raw.complete || socket.destroyed) return clearInterval(timer)
        const elapsed = Date.now() - began
        const due = ((elapsed - patience.grace) / 1000) * patience.slowest
        if (elapsed > patience.grace && socket.bytesRead - before < due + 1) end(reply, socket, timer)
      },
      Math.min(lookEvery, patience.grace),
    )
    timer.unref()
  })
}

const bringsBody = ({ headers }: FastifyRequest) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const message = '请求体迟迟没有送完 · the request body did not arrive in time'

function end(reply: FastifyReply, socket: Socket, timer: NodeJS.Timeout): void {
  clearInterval(timer)
  const { raw } = reply
  // Answered already, and what is left of its body would still be waited for.
  if (raw.headersSent) {
    socket.destroy()
    return
  }
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
  reply.hijack()
  raw.writeHead(408, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
  raw.end(body, () => socket.destroy())
}
