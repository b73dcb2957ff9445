import type { FastifyRequest } from 'fastify'
import { RouteRefused, said } from './ask-or-refuse.ts'

/** The years an address asks for, `?from=2017&to=2021`. @throws {RouteRefused} 400 for what is no year */
export function yearsOf(request: FastifyRequest): { from: number; to: number } {
  const { from, to } = request.query as Record<string, string | undefined>
  const [first, last] = [Number(from), Number(to)]
  if (Number.isInteger(first) && Number.isInteger(last) && first >= 2000) return { from: first, to: last }
  throw new RouteRefused(
    400,
    'BAD_REQUEST',
    said(request, '参数 from、to 应为年份，如 2017', 'from and to must be years such as 2017'),
  )
}
