import { thisMonth } from '../../../calendar-days/days.ts'
import { daysOf } from '../../../calendar-days/months.ts'
import type { AreaChange, SetAreasQuery } from './areas.generated.ts'

/** An area, open or closed. */
export type Area = NonNullable<SetAreasQuery['districts']>[number]

/** What is typed of a rearrangement: what its kind does not ask for stands there and is not sent. */
export interface Typed {
  kind: string
  code: string
  nameZh: string
  nameEn: string
  /** Blank where there is none. */
  shortZh: string
  shortEn: string
  /** What else it is called, with 、 between. */
  aliases: string
  parent: string
  since: string
  /** What a split area becomes. */
  areas: { code: string; nameZh: string; nameEn: string }[]
  merged: string[]
  /** Code of the area that a body or a reviewer goes to, by id. */
  bodies: Record<string, string>
  accounts: Record<string, string>
}

/** A new area of a split one, of which nothing is typed yet. */
export const blank = () => ({ code: '', nameZh: '', nameEn: '' })

/** What an area is called today, to be typed over; blank where none is chosen. */
export const namesOf = (
  area?: Area,
): Pick<Typed, 'nameZh' | 'nameEn' | 'shortZh' | 'shortEn' | 'aliases'> => ({
  nameZh: area?.nameZh ?? '',
  nameEn: area?.nameEn ?? '',
  shortZh: area?.shortZh ?? '',
  shortEn: area?.shortEn ?? '',
  aliases: area?.aliases.join('、') ?? '',
})

/** Nothing typed yet: the first of this month, and two areas that a split one becomes. */
export const untouched = (): Typed => ({
  ...{ ...namesOf(), code: '', kind: 'RENAME', parent: '', since: daysOf(thisMonth()).from },
  ...{ areas: [blank(), blank()], merged: [], bodies: {}, accounts: {} },
})

/** What is sent of what was typed. */
export function changeOf(typed: Typed, isNew: boolean): AreaChange {
  const { kind, code, nameZh, nameEn, shortZh, shortEn, aliases, parent, since, areas, merged } = typed
  const isNamed = kind === 'RENAME' || kind === 'ADD' || (kind === 'MERGE' && isNew)
  const isPlaced = kind === 'ADD' || kind === 'MOVE' || (kind === 'MERGE' && isNew)
  return {
    kind: kind as AreaChange['kind'],
    code: code.trim(),
    nameZh: isNamed ? nameZh : null,
    nameEn: isNamed ? nameEn : null,
    ...(isNamed && {
      shortZh: shortZh || null,
      shortEn: shortEn || null,
      aliases: aliases.trim() ? [aliases] : [],
    }),
    parent: isPlaced ? parent || null : null,
    since: kind === 'RENAME' ? null : since || null,
    areas: kind === 'SPLIT' ? areas : [],
    merged: kind === 'MERGE' ? merged.filter((one) => one !== code.trim()) : [],
    bodies:
      kind === 'SPLIT' ? goes(typed.bodies).map(([organization, into]) => ({ organization, into })) : [],
    accounts: kind === 'SPLIT' ? goes(typed.accounts).map(([account, into]) => ({ account, into })) : [],
  }
}

const goes = (into: Readonly<Record<string, string>>) => Object.entries(into).filter(([, code]) => code)
