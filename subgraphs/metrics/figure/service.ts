import type { Definitions } from '../definitions/definitions.ts'
import { badInput } from './span.ts'

/** Refuses a code that is of no service there is or ever was: it would find nothing, as if nothing were counted for it. */
export function refuseUnknownService(
  code: string | null | undefined,
  { services, serviceCodes }: Definitions,
): void {
  if (!code || serviceCodes.includes(code)) return
  const known = services.map((service) => service.code)
  throw badInput(
    `service 应为服务的代码（${known.join('、')}），收到 ${code} · service must be the code of a service (${known.join(', ')}), got ${code}`,
  )
}
