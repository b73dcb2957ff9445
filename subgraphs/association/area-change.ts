import { betweenAliases } from '@kexie/schema/area-names'
import { uuidOf } from '@kexie/schema/global-id'
import type { AreaChange } from './schema.generated.ts'
import type { AccountRow } from './store/accounts.ts'
import type { DistrictRow } from './store/districts.ts'
import type { OrganizationRow } from './store/organizations.ts'

/** What a rearrangement is made of, read before it is judged. */
export interface AreaState {
  areas: readonly DistrictRow[]
  /** From which day on what was said last of each area holds. */
  lastChanges: ReadonlyMap<string, string>
  city: string | null
  today: string
  /** Of the areas that would be closed. */
  bodies: readonly OrganizationRow[]
  reviewers: readonly AccountRow[]
}

/** Codes of the areas that a change closes. */
export const closedBy = ({ kind, code, merged }: AreaChange): readonly string[] =>
  kind === 'SPLIT' ? [code] : kind === 'MERGE' ? [...new Set(merged)] : []

/** Areas as a change makes them, those alone that it changes. */
export function areasAfter({ areas }: Pick<AreaState, 'areas'>, change: AreaChange): DistrictRow[] {
  const before = areas.find(({ code }) => code === change.code)
  const { kind, since = null, parent = null } = change
  if (kind === 'RENAME') return before ? [{ ...before, ...namesOf(change, before) }] : []
  if (kind === 'ADD') return [newArea(change, parent)]
  if (kind === 'MOVE') return before ? [{ ...before, parentCode: parent }] : []
  const closed = areas.filter(({ code }) => closedBy(change).includes(code))
  if (kind === 'SPLIT')
    return [
      ...change.areas.map((one) => newArea(one, before?.parentCode ?? null)),
      ...closed.map((one) => ({ ...one, closedOn: since, replacedBy: change.areas.map(({ code }) => code) })),
    ]
  return [
    ...(before ? [] : [newArea(change, parent)]),
    ...closed.map((one) => ({
      ...one,
      parentCode: change.code,
      closedOn: since,
      replacedBy: [change.code],
    })),
  ]
}

type Named = Pick<AreaChange, 'nameZh' | 'nameEn' | 'shortZh' | 'shortEn' | 'aliases'>

/** A short name, or what else it is called, that is left out stays; what is said to be none goes. */
const namesOf = ({ nameZh, nameEn, shortZh, shortEn, aliases }: Named, before?: DistrictRow) => ({
  nameZh: nameZh?.trim() ?? '',
  nameEn: nameEn?.trim() ?? '',
  shortZh: shortZh === undefined ? (before?.shortZh ?? null) : shortZh?.trim() || null,
  shortEn: shortEn === undefined ? (before?.shortEn ?? null) : shortEn?.trim() || null,
  aliases: aliasesOf(nameZh?.trim() ?? '', aliases ?? before?.aliases ?? []),
})

/** What else it is called: each once, and not what it is called itself, as when it takes the name that people gave it. */
const aliasesOf = (name: string, said: readonly string[]) => [
  ...new Set(
    said
      .flatMap((one) => one.split(betweenAliases))
      .map((one) => one.trim())
      .filter((one) => one && one !== name),
  ),
]

const newArea = (given: Named & { code: string }, parentCode: string | null): DistrictRow => ({
  ...namesOf(given),
  code: given.code,
  parentCode,
  standard: true,
  closedOn: null,
  replacedBy: [],
  west: null,
  south: null,
  east: null,
  north: null,
})

/** Where somebody of a closed area goes; undefined where a split does not say. */
export interface Gone<T> {
  who: T
  into: string | undefined
}

/** Where each body of what is closed goes. Of a split area those that records alone have named stay where they were named. */
export const bodiesAfter = (
  { bodies }: Pick<AreaState, 'bodies'>,
  change: AreaChange,
): Gone<OrganizationRow>[] =>
  (change.kind === 'SPLIT' ? bodies.filter(({ namedOnly }) => !namedOnly) : bodies).map((who) => ({
    who,
    into:
      change.kind === 'MERGE'
        ? change.code
        : change.bodies.find((one) => uuidOf('Organization', one.organization) === who.id)?.into,
  }))

/** Where each reviewer of what is closed goes. */
export const reviewersAfter = (
  { reviewers }: Pick<AreaState, 'reviewers'>,
  change: AreaChange,
): Gone<AccountRow>[] =>
  reviewers.map((who) => ({
    who,
    into:
      change.kind === 'MERGE'
        ? change.code
        : change.accounts.find((one) => uuidOf('Account', one.account) === who.id)?.into,
  }))
