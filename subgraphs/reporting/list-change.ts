import { spelt } from '@kexie/records/registry'
import type { Text } from '@kexie/schema/indicator'
import { valueCodeFor, valueCodePattern } from '@kexie/schema/made-code'
import { kindNeededFor, organizationKindList } from '@kexie/schema/organization-kinds'
import type { ProblemFact } from '@kexie/schema/problems'
import { namedTwice, type StatedList, type StatedValue, valueNamePattern } from '@kexie/schema/stated-list'
import type { ListValueChange } from './schema.generated.ts'

/** A list as a change states it; a value without a code is given one. */
export function statedAnew(before: StatedList, values: readonly ListValueChange[]): StatedList {
  const taken = new Set([...before.values, ...values].flatMap(({ code }) => code?.trim() || []))
  return {
    ...before,
    values: values.map((value) => {
      const code = value.code?.trim() || valueCodeFor(spelt(value), taken)
      taken.add(code)
      return {
        ...{ code, name: { zh: value.nameZh.trim(), en: value.nameEn.trim() } },
        ...{ help: helpOf(value), isRetired: value.retired },
      }
    }),
  }
}

/** Help in one language only is no help in the other. */
function helpOf({ helpZh, helpEn }: ListValueChange): Text | undefined {
  const [zh, en] = [helpZh?.trim(), helpEn?.trim()]
  return zh && en ? { zh, en } : undefined
}

/** What is wrong with a list as a change states it. */
export function listProblems(
  before: StatedList,
  after: StatedList,
  given: readonly ListValueChange[],
): ProblemFact[] {
  const known = new Set(before.values.map(({ code }) => code))
  const stated = after.values.map(({ code }) => code)
  const twice = namedTwice(after.values)
  return [
    ...before.values.filter(({ code }) => !stated.includes(code)).map(missing),
    ...after.values.flatMap((value, place) => [
      ...valueProblems(value, at(place)),
      ...(after.code === organizationKindList ? neededStill(value, at(place)) : []),
      ...(known.has(value.code) || valueCodePattern.test(value.code) ? [] : [unfitCode(value, at(place))]),
      ...(stated.indexOf(value.code) < place ? [codeTwice(value, at(place))] : []),
      ...(stated.indexOf(value.code) === place && twice.includes(value) ? [taken(value, at(place))] : []),
    ]),
    ...given.flatMap((value, place) => halfHelped(value, at(place))),
  ]
}

const at = (place: number) => `change.values.${place}`

const labels = {
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  code: { zh: '代码', en: 'Code' },
  help: { zh: '说明', en: 'Help' },
}

function valueProblems({ name }: StatedValue, path: string): ProblemFact[] {
  const names = { nameZh: name.zh, nameEn: name.en } as const
  return (['nameZh', 'nameEn'] as const).flatMap((key): ProblemFact[] => {
    const [field, label, received] = [`${path}.${key}`, labels[key], names[key]]
    if (received === '') return [{ code: 'REQUIRED', field, label }]
    if (valueNamePattern.test(received)) return []
    const expected = { zh: '不含分号的名称', en: 'a name without semicolons' }
    return [{ code: 'INVALID_VALUE', field, label, expected, received }]
  })
}

/** A kind of organizations that code goes by stays in use. */
function neededStill({ code, name, isRetired }: StatedValue, path: string): ProblemFact[] {
  const needed = kindNeededFor(code)
  if (!needed || !isRetired) return []
  const expected = { zh: `在用（${needed.zh}）`, en: `in use (${needed.en})` }
  return [
    { code: 'INVALID_VALUE', field: `${path}.retired`, label: name, expected, received: '停用 · retired' },
  ]
}

const unfitCode = ({ code }: StatedValue, path: string): ProblemFact => ({
  ...{ code: 'INVALID_VALUE', field: `${path}.code`, label: labels.code, received: code },
  expected: { zh: '形如 TECH_CAFE 的代码', en: 'a code such as TECH_CAFE' },
})

const codeTwice = ({ code }: StatedValue, path: string): ProblemFact => ({
  ...{ code: 'ALREADY_EXISTS', field: `${path}.code`, label: labels.code, received: code },
})

const taken = ({ name, code }: StatedValue, path: string): ProblemFact => ({
  ...{ code: 'ALREADY_EXISTS', field: `${path}.nameZh` },
  label: {
    zh: '名称或代码（同一清单中，含已停用的，不能重复）',
    en: 'Name or code (within a list, retired ones included)',
  },
  received: `${name.zh} / ${name.en} (${code})`,
})

const missing = ({ name }: StatedValue): ProblemFact => ({
  ...{ code: 'REQUIRED', field: 'change.values' },
  label: { zh: `${name.zh}（不要的停用，不能删去）`, en: `${name.en} (retire it: it cannot be taken away)` },
})

function halfHelped({ helpZh, helpEn }: ListValueChange, path: string): ProblemFact[] {
  if (Boolean(helpZh?.trim()) === Boolean(helpEn?.trim())) return []
  return [{ code: 'REQUIRED', field: `${path}.${helpZh?.trim() ? 'helpEn' : 'helpZh'}`, label: labels.help }]
}
