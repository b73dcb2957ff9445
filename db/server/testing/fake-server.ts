import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

const authenticated = [0x52, 0, 0, 0, 8, 0, 0, 0, 0]
const ready = [0x5a, 0, 0, 0, 5, 0x49]

/** A server that lets everybody in and does to each question what it is told; its URL. No PostgreSQL dies as punctually. */
export async function fakeServer(onQuery: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(Buffer.from([...authenticated, ...ready]))
      socket.on('data', () => onQuery(socket))
    })
  })
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return `postgres://kexie:secret@127.0.0.1:${(server.address() as AddressInfo).port}/kexie`
}
