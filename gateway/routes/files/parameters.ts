import type { FastifyRequest } from 'fastify'
import { RouteRefused, said } from './ask-or-refuse.ts'

/**
 * What an address says behind its question mark, blanks left out. A name nobody knows is refused rather than passed over: a
 * file that was to be narrowed would hold everything, and one that was to be written would be tried alone.
 * @throws {RouteRefused} 400 for another name, or one given twice
 */
export function parametersOf<Name extends string>(
  request: FastifyRequest,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const given = Object.entries(request.query as Record<string, string | string[]>)
  for (const [name, value] of given) {
    if (!names.includes(name as Name)) throw unknown(request, name, names)
    if (typeof value !== 'string')
      throw refusal(request, `参数 ${name} 只能给出一次`, `${name} may be given once only`)
  }
  return Object.fromEntries(given.filter(([, value]) => value !== '')) as Partial<Record<Name, string>>
}

const unknown = (request: FastifyRequest, name: string, names: readonly string[]) =>
  refusal(
    request,
    `没有参数 ${name}，可用：${names.join('、')}`,
    `No parameter ${name}; there are ${names.join(', ')}`,
  )

const refusal = (request: FastifyRequest, zh: string, en: string) =>
  new RouteRefused(400, 'BAD_REQUEST', said(request, zh, en))
