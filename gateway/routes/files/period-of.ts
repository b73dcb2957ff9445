import type { FastifyRequest } from 'fastify'
import { RouteRefused, said } from './ask-or-refuse.ts'

const year = /^\d{4}$/
const month = /^(0?[1-9]|1[0-2])$/

/** What an address says of a period. */
export const periodParameters = ['from', 'to', 'fromMonth', 'toMonth'] as const

/**
 * The period an address asks for, `?from=2017&to=2021` or `?from=2021&to=2021&fromMonth=4&toMonth=6`.
 * @throws {RouteRefused} 400 for what is no year, or no month
 */
export function periodOf(
  request: FastifyRequest,
  asked: Partial<Record<(typeof periodParameters)[number], string>>,
): { from: number; to: number; fromMonth: number; toMonth: number } {
  const { from = '', to = '', fromMonth = '1', toMonth = '12' } = asked
  if (!year.test(from) || !year.test(to))
    throw refusal(request, '参数 from、to 应为年份，如 2017', 'from and to must be years such as 2017')
  if (!month.test(fromMonth) || !month.test(toMonth))
    throw refusal(request, '参数 fromMonth、toMonth 应为 1–12', 'fromMonth and toMonth must be 1 to 12')
  const [first, last] = [Number(fromMonth), Number(toMonth)]
  return { from: Number(from), to: Number(to), fromMonth: first, toMonth: last }
}

const refusal = (request: FastifyRequest, zh: string, en: string) =>
  new RouteRefused(400, 'BAD_REQUEST', said(request, zh, en))
