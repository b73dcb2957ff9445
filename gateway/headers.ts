import type { FastifyInstance } from 'fastify'

/** What an answer may do in a browser unless it says otherwise: nothing, in nobody's frame. */
const bareAnswer = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Sent with every answer. */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** A year, for a browser that has once come by TLS (RFC 6797). */
const hsts = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** What tells browsers to be careful with our answers; HSTS only where the public address is behind TLS. */
export function sendCarefulHeaders(app: FastifyInstance, publicUrl: string | undefined): void {
  const headers = publicUrl?.startsWith('https:') ? { ...always, ...hsts } : always
  app.addHook('onSend', async (_, reply) => {
    reply.headers(headers)
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', bareAnswer)
    // While stopping, a connection kept alive would be waited for.
    if (!app.server.listening) reply.header('connection', 'close')
  })
}
