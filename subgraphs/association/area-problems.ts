import { areaCodeWords, isAreaCode } from '@kexie/schema/area-code'
import { longestAreaName, takenNames } from '@kexie/schema/area-names'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import { type AreaState, areasAfter, bodiesAfter, closedBy, reviewersAfter } from './area-change.ts'
import type { AreaChange } from './schema.generated.ts'
import type { DistrictRow } from './store/districts.ts'

const labels = {
  code: { zh: '代码', en: 'Code' },
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  shortZh: { zh: '中文简称', en: 'Short Chinese name' },
  shortEn: { zh: '英文简称', en: 'Short English name' },
  aliases: { zh: '又称', en: 'Also called' },
  parent: { zh: '上级', en: 'The area above' },
  since: { zh: '自何日起', en: 'From which day' },
  areas: { zh: '拆分为', en: 'What it becomes' },
  merged: { zh: '并入的区', en: 'What is merged' },
  bodies: { zh: '单位的去处', en: 'Where bodies go' },
  accounts: { zh: '审核人的去处', en: 'Where reviewers go' },
} as const

type Field = keyof typeof labels

/** Where a new area is typed: by itself, or in which place of those that a split one becomes. */
const placeOf = ({ kind }: AreaChange, place: number, field: Field): string =>
  kind === 'SPLIT' ? `change.areas.${place}.${field}` : `change.${field}`

/** What is wrong with a rearrangement of areas. */
export function areaProblems(state: AreaState, change: AreaChange): ProblemFact[] {
  return [
    ...codeProblems(state, change),
    ...nameProblems(state, change),
    ...parentProblems(state, change),
    ...closingProblems(state, change),
    ...dayProblems(state, change),
    ...memberProblems(state, change),
  ]
}

/** Codes that a change makes areas of. */
function newCodes({ areas }: AreaState, { kind, code, areas: parts }: AreaChange): string[] {
  if (kind === 'ADD') return [code]
  if (kind === 'SPLIT') return parts.map((one) => one.code)
  return kind === 'MERGE' && !areas.some((one) => one.code === code) ? [code] : []
}

function codeProblems(state: AreaState, change: AreaChange): ProblemFact[] {
  const { kind, code } = change
  const codes = newCodes(state, change)
  const taken = new Set(state.areas.map((one) => one.code))
  return [
    ...codes.flatMap((one, place): ProblemFact[] => {
      const at = { field: placeOf(change, place, 'code'), label: labels.code }
      if (!one) return [{ code: 'REQUIRED', ...at }]
      const isTaken = taken.has(one) || codes.indexOf(one) < place
      return [
        ...(isAreaCode(one) ? [] : [{ ...invalid('code', one, areaCodeWords), ...at }]),
        ...(isTaken ? [{ code: 'ALREADY_EXISTS' as const, ...at, received: one }] : []),
      ]
    }),
    ...(codes.includes(code) || kind === 'ADD' ? [] : openProblems(state, 'code', code)),
    ...(kind === 'SPLIT' && codes.length < 2
      ? [invalid('areas', `${codes.length}`, { zh: '两个以上的新区', en: 'two new areas or more' })]
      : []),
  ]
}

/** An area that is there and open. */
function openProblems({ areas }: Pick<AreaState, 'areas'>, field: Field, code: string): ProblemFact[] {
  const found = areas.find((one) => one.code === code)
  if (!found) return [{ code: 'NOT_FOUND', field: `change.${field}`, label: labels[field], received: code }]
  const expected = { zh: '仍设的区', en: 'an area that is not closed' }
  return found.closedOn ? [invalid(field, nameOf({ areas }, code), expected)] : []
}

/** What is named means no other area that is open then: what takes the place of one may be called as it was. */
function nameProblems(state: AreaState, change: AreaChange): ProblemFact[] {
  const codes = newCodes(state, change)
  const closed = closedBy(change)
  const named = areasAfter(state, change).filter(
    ({ code }) => codes.includes(code) || change.kind === 'RENAME',
  )
  const open = state.areas.filter(({ code, closedOn }) => closedOn === null && !closed.includes(code))
  return named.flatMap((area, place) => {
    const at = (field: Field) => ({ field: placeOf(change, place, field), label: labels[field] })
    const others = [...open, ...named].filter(({ code }) => code !== area.code)
    return [
      ...(['nameZh', 'nameEn'] as const)
        .filter((field) => !area[field])
        .map((field): ProblemFact => ({ code: 'REQUIRED', ...at(field) })),
      ...area.aliases
        .filter((one) => one.length > longestAreaName)
        .map((received): ProblemFact => ({ ...invalid('aliases', received, atMost), ...at('aliases') })),
      ...takenNames(area, others).map(
        ({ field, name }): ProblemFact => ({ code: 'ALREADY_EXISTS', ...at(field), received: name }),
      ),
    ]
  })
}

const atMost = { zh: `至多 ${longestAreaName} 字`, en: `at most ${longestAreaName} characters` }

/** What is new or moved lies in an area that is open, and in nothing that it is made of. */
function parentProblems(state: AreaState, change: AreaChange): ProblemFact[] {
  const { kind, code, parent } = change
  const needsParent = kind === 'MOVE' || newCodes(state, change).includes(code)
  if (!needsParent) return []
  if (!parent) return [{ code: 'REQUIRED', field: 'change.parent', label: labels.parent }]
  const isBelow = climb(state.areas, parent).includes(code)
  const expected = { zh: '不在该区之内的区', en: 'an area that is no part of it' }
  return isBelow
    ? [invalid('parent', nameOf(state, parent), expected)]
    : openProblems(state, 'parent', parent)
}

function climb(areas: readonly DistrictRow[], code: string): string[] {
  const above = areas.find((one) => one.code === code)?.parentCode
  return above ? [code, ...climb(areas, above)] : [code]
}

function nameOf({ areas }: Pick<AreaState, 'areas'>, code: string): Text {
  const { nameZh: zh = code, nameEn: en = code } = areas.find((one) => one.code === code) ?? {}
  return { zh, en }
}

/** What is closed, and what takes others up, is not the city, is open and is made of no others; nothing is merged into itself. */
function closingProblems(state: AreaState, change: AreaChange): ProblemFact[] {
  const { kind, code } = change
  const closed = closedBy(change)
  if (kind === 'MERGE' && closed.length === 0)
    return [{ code: 'REQUIRED', field: 'change.merged', label: labels.merged }]
  const field = kind === 'MERGE' ? 'merged' : 'code'
  const isLowest = (one: string) =>
    !state.areas.some(({ parentCode, closedOn }) => parentCode === one && closedOn === null)
  const lowest = { zh: '不再下辖他区的区', en: 'an area that is made of no others' }
  return [
    ...closed.flatMap((one) => [
      ...(kind === 'MERGE' ? openProblems(state, 'merged', one) : []),
      ...(one === state.city
        ? [invalid(field, nameOf(state, one), { zh: '本市以外的区', en: 'an area other than the city' })]
        : isLowest(one)
          ? []
          : [invalid(field, nameOf(state, one), lowest)]),
      ...(kind === 'MERGE' && one === code
        ? [invalid('merged', nameOf(state, one), { zh: '另一个区', en: 'another area' })]
        : []),
    ]),
    ...(kind === 'MERGE' && !isLowest(code) ? [invalid('code', nameOf(state, code), lowest)] : []),
  ]
}

/** From the first day of a month, of this one at the latest, and not before what was last said of the area. */
function dayProblems(state: AreaState, change: AreaChange): ProblemFact[] {
  const { kind, code, since, parent } = change
  if (kind === 'RENAME') return []
  if (!since) return [{ code: 'REQUIRED', field: 'change.since', label: labels.since }]
  const month = `${state.today.slice(0, 7)}-01`
  if (!since.endsWith('-01') || since > month)
    return [
      invalid('since', since, {
        zh: `一月之首日，至迟 ${month}`,
        en: `the first day of a month, ${month} at the latest`,
      }),
    ]
  const last = [code, parent ?? '', ...closedBy(change)]
    .map((one) => state.lastChanges.get(one) ?? '-infinity')
    .toSorted()
    .at(-1)
  return last && since < last
    ? [
        invalid('since', since, {
          zh: `不早于上一次调整（${last}）`,
          en: `not before the last change, on ${last}`,
        }),
      ]
    : []
}

/** Of a split area each body and reviewer says where it goes: to one of the new ones. */
function memberProblems(state: AreaState, change: AreaChange): ProblemFact[] {
  if (change.kind !== 'SPLIT') return []
  const into = new Set(change.areas.map(({ code }) => code))
  const gone = [
    ...bodiesAfter(state, change).map(({ who, into }) => ({
      field: 'bodies' as const,
      name: who.name,
      into,
    })),
    ...reviewersAfter(state, change).map(({ who, into }) => ({
      field: 'accounts' as const,
      name: who.displayName,
      into,
    })),
  ]
  return gone.flatMap((one) =>
    one.into !== undefined && into.has(one.into)
      ? []
      : [
          invalid(one.field, one.name, {
            zh: `${one.name}归于哪一个新区`,
            en: `which of the new areas ${one.name} goes to`,
          }),
        ],
  )
}

const invalid = (field: Field, received: string | Text, expected: Text): ProblemFact => ({
  ...{ code: 'INVALID_VALUE', field: `change.${field}`, label: labels[field], expected, received },
})
