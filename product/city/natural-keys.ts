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
