import { Agent, request } from 'node:http'

/**
 * Asks the graph from one of the many addresses of loopback, over so many connections; comes back with the status, 0 where
 * there was no answer.
 */
export function askFrom(
  localAddress: string,
  sockets: number,
): (url: string, query: string) => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets })
  return (url, query) =>
    new Promise((resolve) => {
      const headers = { 'content-type': 'application/json' }
      const options = { method: 'POST', agent, localAddress, headers }
      const sent = request(`${url}/graphql`, options, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0))
      })
      sent.on('error', () => resolve(0)).end(JSON.stringify({ query }))
    })
}
