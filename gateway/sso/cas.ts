import { log } from '@kexie/runtime/log'
import { type CasAnswer, readCasAnswer } from './cas-answer.ts'
import { isSubject, patience, type SignOn, type VouchedFor } from './sign-on.ts'
import { type Reason, SignOnFailed } from './sign-on-failed.ts'

/** Bytes of an answer that are read: a few attributes, and no more. */
const longest = 65_536

/** A service ticket (CAS Protocol 3.0, section 3.1). */
const serviceTicket = /^ST-[\x21-\x7e]{1,253}$/

/** CAS 3.0: a ticket that is good once, for this service alone, and looked at by us at the server itself. */
export function casSignOn(url: string): Omit<SignOn, 'title'> {
  return {
    start: async (callback, { state }) => addressOf(`${url}/login`, { service: serviceOf(callback, state) }),
    finish: async (came, callback, { state }) => {
      const ticket = came.searchParams.get('ticket') ?? ''
      if (!serviceTicket.test(ticket)) throw new SignOnFailed('DENIED', 'no service ticket came')
      const service = serviceOf(callback, state)
      return vouchedFor(url, await answerTo(addressOf(`${url}/p3/serviceValidate`, { service, ticket })))
    },
    leave: async (back) => addressOf(`${url}/logout`, { service: back }),
  }
}

/** The address a ticket is for. Of CAS's own there is no state: it is part of the service, and so of what the ticket is good for. */
const serviceOf = (callback: string, state: string) => addressOf(callback, { state })

const addressOf = (address: string, parameters: Record<string, string>) =>
  `${address}?${new URLSearchParams(parameters)}`

async function answerTo(address: string): Promise<CasAnswer> {
  const content = await contentOf(address).catch((error) => {
    throw new SignOnFailed('UNREACHABLE', error)
  })
  try {
    return readCasAnswer(content)
  } catch (error) {
    throw new SignOnFailed('UNTRUSTED', error)
  }
}

async function contentOf(address: string): Promise<Buffer> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new Error(`it answered ${response.status}`)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > longest) throw new Error(`it answered more than ${longest} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What each of the server's own codes means to the reader (CAS Protocol 3.0, section 2.5.3). */
const reasons: Readonly<Record<string, Reason>> = {
  INVALID_TICKET: 'OVER',
  INVALID_SERVICE: 'UNTRUSTED',
  INTERNAL_ERROR: 'UNREACHABLE',
}

function vouchedFor(issuer: string, answer: CasAnswer): VouchedFor {
  if ('failure' in answer) {
    log.debug({ code: answer.failure }, 'CAS refuses a ticket')
    throw new SignOnFailed(reasons[answer.failure] ?? 'MISCONFIGURED', answer.failure)
  }
  if (!isSubject(answer.user)) throw new SignOnFailed('UNTRUSTED', 'a user that nobody can be bound to')
  // The protocol does not say how somebody proved who he is: no second factor of CAS counts.
  return { issuer, subject: answer.user, name: answer.name, secondFactor: false }
}
