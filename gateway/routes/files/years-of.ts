import type { FastifyRequest } from 'fastify'
import { RouteRefused, said } from './ask-or-refuse.ts'

const year = /^\d{4}$/

/** The years an address asks for, `?from=2017&to=2021`. @throws {RouteRefused} 400 for what is no year */
export function yearsOf(
  request: FastifyRequest,
  { from = '', to = '' }: { from?: string; to?: string },
): { from: number; to: number } {
  if (year.test(from) && year.test(to)) return { from: Number(from), to: Number(to) }
  throw new RouteRefused(
    400,
    'BAD_REQUEST',
    said(request, '参数 from、to 应为年份，如 2017', 'from and to must be years such as 2017'),
  )
}
