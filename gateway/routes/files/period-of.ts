import {
  type AskedPeriod,
  periodFaultWords,
  type periodParameters,
  readPeriod,
} from '@kexie/schema/asked-period'
import type { FastifyRequest } from 'fastify'
import { RouteRefused, said } from './ask-or-refuse.ts'

/**
 * The period an address asks for, `?from=2017&to=2021` or `?from=2021&to=2021&fromMonth=4&toMonth=6`.
 * @throws {RouteRefused} 400 for what names none
 */
export function periodOf(
  request: FastifyRequest,
  asked: Partial<Record<(typeof periodParameters)[number], string>>,
): AskedPeriod {
  const read = readPeriod(asked)
  if (!('parameter' in read)) return read
  const { zh, en } = periodFaultWords(read)
  throw new RouteRefused(400, 'BAD_REQUEST', said(request, zh, en))
}
