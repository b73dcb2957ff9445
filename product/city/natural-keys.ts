import type { ChangeRow, Fact } from './history-rows.ts'
import type { Published } from './read-published.ts'
import type { Registers } from './read-registers.ts'

/**
 * What makes a duty or a target that one, whatever id it has: one that was set on a page and one that a package states are one where they say the
 * same of the same.
 */
export const dutyKey = ({
  formCode,
  organizationKind,
  organizationId,
  districtCode,
  startsOn,
}: Registers['duties'][number]): string =>
  [formCode, organizationKind ?? organizationId, ...(districtCode ? [districtCode] : []), startsOn].join(' ')

export const targetKey = ({
  indicator,
  districtCode,
  fromYear,
  toYear,
}: Published['targets'][number]): string => `${indicator} ${districtCode} ${fromYear} ${toYear}`

/** What of which body became another. */
export const factKey = ({ organizationId, what }: { organizationId: string; what: Fact }): string =>
  `${organizationId} ${what}`

/** Changes with which of its fact each is: the first, the second. */
export function numbered(changes: readonly ChangeRow[]): (ChangeRow & { number: number })[] {
  const numbers = new Map<string, number>()
  return changes.map((change) => {
    const number = (numbers.get(factKey(change)) ?? 0) + 1
    numbers.set(factKey(change), number)
    return { ...change, number }
  })
}

/** Nothing of the past is said otherwise: a change is that of its fact with its number. */
export const changeKey = (change: ReturnType<typeof numbered>[number]): string =>
  `${factKey(change)} ${change.number}`
