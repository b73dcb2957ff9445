import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { listening } from './oidc-issuer.ts'

/** A city's CAS server (CAS Protocol 3.0) that vouches for whoever gives his name at `/login`. */
export interface CasServer {
  url: string
  /** What it answers to the next ticket instead of the truth; it may be no answer at all. */
  next: { status?: number; body?: string; wait?: number } | undefined
  /** Services that were validated. */
  validated: string[]
  close(): void
}

/** A ticket is good once, for five seconds, and for the service it was given out for. */
interface Ticket {
  service: string
  user: string
  until: number
}

const answer = (inner: string) =>
  `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">\n${inner}\n</cas:serviceResponse>\n`

/** A refusal, as section 2.5.2 has it. */
export const failure = (code: string) =>
  answer(`<cas:authenticationFailure code="${code}">\n  Ticket not recognized\n</cas:authenticationFailure>`)

/** What it says of somebody, with attributes (section 2.5.7). */
export const success = (user: string, attributes = '') =>
  answer(
    `<cas:authenticationSuccess>\n  <cas:user>${user}</cas:user>\n  <cas:attributes><cas:authenticationDate>2026-03-01T08:00:00Z</cas:authenticationDate>${attributes}</cas:attributes>\n</cas:authenticationSuccess>`,
  )

export async function startCasServer(): Promise<CasServer> {
  const tickets = new Map<string, Ticket>()
  const http = createServer()
  const server: CasServer = {
    url: `${await listening(http)}/cas`,
    next: undefined,
    validated: [],
    close: () => {
      http.close()
      http.closeAllConnections()
    },
  }
  const login = (service: string, user: string) => {
    const ticket = `ST-1-${randomBytes(16).toString('hex')}`
    tickets.set(ticket, { service, user, until: Date.now() + 5000 })
    const to = new URL(service)
    to.searchParams.set('ticket', ticket)
    return to.href
  }
  const validate = (service: string, ticket: string) => {
    server.validated.push(service)
    const found = tickets.get(ticket)
    tickets.delete(ticket)
    if (!service || !ticket) return failure('INVALID_REQUEST')
    if (!found || found.until < Date.now()) return failure('INVALID_TICKET')
    if (found.service !== service) return failure('INVALID_SERVICE')
    return success(found.user, `<cas:displayName>${found.user} &amp; 同事</cas:displayName>`)
  }
  http.on('request', async (request, response) => {
    const { pathname, searchParams: given } = new URL(request.url ?? '', server.url)
    const service = given.get('service') ?? ''
    if (pathname === '/cas/login' && given.has('user')) {
      response.writeHead(302, { location: login(service, given.get('user') ?? '') }).end()
    } else if (pathname === '/cas/p3/serviceValidate') {
      const { status = 200, body, wait = 0 } = server.next ?? {}
      server.next = undefined
      await new Promise((resolve) => setTimeout(resolve, wait))
      const truth = validate(service, given.get('ticket') ?? '')
      response.writeHead(status, { 'content-type': 'application/xml;charset=UTF-8' }).end(body ?? truth)
    } else {
      response.writeHead(200, { 'content-type': 'text/html' }).end(pathname)
    }
  })
  return server
}
