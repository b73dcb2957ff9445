import { today } from '../../../calendar-days/days.ts'
import type { AreaChange, SetAreasQuery } from './areas.generated.ts'

/** An area, open or closed. */
export type Area = NonNullable<SetAreasQuery['districts']>[number]

/** What is typed of a rearrangement: what its kind does not ask for stands there and is not sent. */
export interface Typed {
  kind: string
  code: string
  nameZh: string
  nameEn: string
  parent: string
  since: string
  /** What a split area becomes. */
  areas: { code: string; nameZh: string; nameEn: string }[]
  merged: string[]
  /** Code of the area that a body or a reviewer goes to, by id. */
  bodies: Record<string, string>
  accounts: Record<string, string>
}

const blank = () => ({ code: '', nameZh: '', nameEn: '' })

/** Nothing typed yet: the first of this month, and two areas that a split one becomes. */
export const untouched = (): Typed => ({
  ...{ ...blank(), kind: 'RENAME', parent: '', since: `${today().slice(0, 7)}-01` },
  ...{ areas: [blank(), blank()], merged: [], bodies: {}, accounts: {} },
})

/** What is sent of what was typed. */
export function changeOf(typed: Typed, isNew: boolean): AreaChange {
  const { kind, code, nameZh, nameEn, parent, since, areas, merged, bodies, accounts } = typed
  const isNamed = kind === 'RENAME' || kind === 'ADD' || (kind === 'MERGE' && isNew)
  const isPlaced = kind === 'ADD' || kind === 'MOVE' || (kind === 'MERGE' && isNew)
  return {
    kind: kind as AreaChange['kind'],
    code: code.trim(),
    nameZh: isNamed ? nameZh : null,
    nameEn: isNamed ? nameEn : null,
    parent: isPlaced ? parent || null : null,
    since: kind === 'RENAME' ? null : since || null,
    areas: kind === 'SPLIT' ? areas : [],
    merged: kind === 'MERGE' ? merged : [],
    bodies: kind === 'SPLIT' ? goes(bodies).map(([organization, into]) => ({ organization, into })) : [],
    accounts: kind === 'SPLIT' ? goes(accounts).map(([account, into]) => ({ account, into })) : [],
  }
}

const goes = (into: Readonly<Record<string, string>>) => Object.entries(into).filter(([, code]) => code)
