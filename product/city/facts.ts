import type { z } from 'zod'
import type { Fact, OrganizationRow } from './history-rows.ts'
import { organizationColumns, type organizationRow } from './registers-shapes.ts'

/** A row of `organizations.csv`. */
type Row = z.output<typeof organizationRow>

/** The column of `organizations.csv` that says a fact. That a body is registered none says: the table has those alone that are. */
const columns = {
  NAME: 'name',
  NAME_EN: 'nameEn',
  KIND: 'kind',
  DISTRICT: 'district',
  PARENT: 'parent',
  CREDIT_CODE: 'creditCode',
  FOUNDED_ON: 'foundedOn',
  DISSOLVED_ON: 'dissolvedOn',
} as const satisfies Partial<Record<Fact, keyof Row>>

/** What it is called that a body is registered, and not only named in reports. */
export const registered = '已登记'
export const [yes, no] = ['是', '否'] as const

/** What a fact is called in a table: as the column that says it today. */
export const factName = (fact: Fact): string =>
  fact === 'REGISTERED' ? registered : organizationColumns[columns[fact]]

/** The fact that a table calls so. */
export const factNamed = (name: string): Fact =>
  (Object.keys(columns) as (keyof typeof columns)[]).find((fact) => factName(fact) === name) ?? 'REGISTERED'

/** What a row of `organizations.csv` has in the column of a fact. */
export const cellOf = (row: Row, fact: Fact): string | undefined =>
  fact === 'REGISTERED' ? yes : row[columns[fact]]

/** What the register says of a fact, as changes of it are kept. */
export function factOf(row: OrganizationRow, fact: Fact): string | null {
  switch (fact) {
    case 'REGISTERED':
      return 'true'
    case 'DISTRICT':
      return row.districtCode
    case 'PARENT':
      return row.parentId ?? null
    default:
      return row[columns[fact]] ?? null
  }
}
