import { dayAfter } from '@kexie/schema/days'
import type { Text } from '@kexie/schema/indicator'
import { codePattern } from '@kexie/schema/made-code'
import type { ProblemFact } from '@kexie/schema/problems'
import type { FormChange } from './schema.generated.ts'
import type { FormRow } from './store/duties.ts'
import type { OwedPeriod } from './store/forms.ts'
import type { PeriodRow } from './store/periods.ts'

const always = '-infinity'

/** Months of a period of each rhythm. */
const monthsOf = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12, ONCE: 1 } as const

/** What a form asks, and since when. */
type Asked = Pick<FormRow, 'cadence' | 'dueDay' | 'dueMonths' | 'moves' | 'types' | 'since'>

const isSame = (one: Asked, other: Asked) => saidBy(one) === saidBy(other)

const saidBy = ({ cadence, dueDay, dueMonths, moves, types }: Asked) =>
  JSON.stringify([cadence, dueDay, dueMonths, moves, types.toSorted()])

/** Whether a change is of more than what the form is called. */
export const changesRhythm = (before: FormRow | undefined, change: FormChange): boolean =>
  before !== undefined && !(isSame(before, askedOf(change, before.since)) && hasDays(before, change))

const hasDays = ({ fromOn, toOn, dueOn }: FormRow, { from, to, dueOn: due }: FormChange) =>
  fromOn === (from ?? null) && toOn === (to ?? null) && dueOn === (due ?? null)

const askedOf = (
  { cadence, dueDay = null, dueMonths = null, moves, types }: FormChange,
  since: string,
): Asked => ({
  ...{ cadence, dueDay, dueMonths, moves, since },
  types: [...new Set(types)],
})

/**
 * A form as a change states it, with what it asked before. What was planned to begin on the day or later gives way.
 * @param from first day of the first period that the change is of
 */
export function formAnew(
  before: FormRow | undefined,
  code: string,
  change: FormChange,
  from: string,
): FormRow {
  const { nameZh, nameEn, from: fromOn = null, to: toOn = null, dueOn = null } = change
  const named = { code, nameZh: nameZh.trim(), nameEn: nameEn.trim(), fromOn, toOn, dueOn }
  if (!before || change.cadence === 'ONCE') return { ...named, ...askedOf(change, always), past: [] }
  if (!changesRhythm(before, change)) return { ...before, ...named }
  const kept = [...before.past, before].filter(({ since }) => since < from)
  const next = askedOf(change, from)
  const last = kept.at(-1)
  const all: Asked[] = last && isSame(last, next) ? kept : [...kept, next]
  const now = all.at(-1) ?? next
  return {
    ...{ ...named, cadence: now.cadence, dueDay: now.dueDay, dueMonths: now.dueMonths },
    ...{ moves: now.moves, types: now.types, since: now.since },
    past: all.slice(0, -1).map((one, place) => pastOf(code, one, all[place + 1]?.since ?? from)),
  }
}

const pastOf = (
  formCode: string,
  { cadence, dueDay, dueMonths, moves, types, since }: Asked,
  until: string,
) => {
  if (cadence === 'ONCE') throw new Error(`${formCode}: a campaign does not return`)
  return { formCode, since, until, cadence, dueDay: dueDay ?? 1, dueMonths: dueMonths ?? 0, moves, types }
}

interface Stated {
  all: readonly FormRow[]
  /** Names of the record types there are. */
  types: readonly string[]
  before: FormRow | undefined
  change: FormChange
  code: string
  today: string
  /** The period of the form of today, and the one from which it is to change. */
  running: PeriodRow | undefined
  first: PeriodRow | undefined
}

const labels = {
  code: { zh: '代码', en: 'Code' },
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  types: { zh: '所含记录', en: 'Record types' },
  cadence: { zh: '周期', en: 'Cadence' },
  dueDay: { zh: '截止日', en: 'Due day' },
  dueMonths: { zh: '周期结束后第几个月', en: 'Months after the period' },
  from: { zh: '首日', en: 'First day' },
  to: { zh: '末日', en: 'Last day' },
  dueOn: { zh: '截止日', en: 'Due day' },
  moves: { zh: '截止日逢休息日', en: 'Where the due day is free' },
  since: { zh: '自何时起', en: 'From when' },
} as const

type Field = keyof typeof labels

/** What is wrong with a form as a change states it. */
export function formProblems(stated: Stated): ProblemFact[] {
  const { all, before, change, code, types } = stated
  const others = all.filter((one) => one.code !== code)
  const unknown = change.types.filter((type) => !types.includes(type))
  return [
    ...(before || !change.code?.trim() || codePattern.test(code)
      ? []
      : [invalid('code', code, { zh: '小写字母、数字和连字符', en: 'small letters, digits and hyphens' })]),
    ...(['nameZh', 'nameEn'] as const).flatMap((field): ProblemFact[] => {
      const [given, at] = [change[field].trim(), { field: `change.${field}`, label: labels[field] }]
      if (given === '') return [{ code: 'REQUIRED', ...at }]
      const isTaken = others.some((one) => one[field].toLowerCase() === given.toLowerCase())
      return isTaken ? [{ code: 'ALREADY_EXISTS', ...at, received: given }] : []
    }),
    ...unknown.map(
      (type): ProblemFact => ({
        ...{ code: 'NOT_FOUND', field: 'change.types', label: labels.types, received: type },
      }),
    ),
    ...dayProblems(change),
    ...(before ? turnProblems(before, stated) : []),
  ]
}

/** A form that returns has a due day, a campaign has days of its own, and neither has the other's. */
function dayProblems({ cadence, dueDay, dueMonths, from, to, dueOn }: FormChange): ProblemFact[] {
  const returning = { dueDay, dueMonths }
  const once = { from, to, dueOn }
  const [needed, other] = cadence === 'ONCE' ? [once, returning] : [returning, once]
  const missing = Object.entries(needed).filter(([, value]) => value === null || value === undefined)
  const tooMuch = Object.entries(other).filter(([, value]) => value !== null && value !== undefined)
  const notBefore = { zh: `不早于首日 ${from}`, en: `not before the first day, ${from}` }
  return [
    ...missing.map(
      ([field]): ProblemFact => ({
        ...{ code: 'REQUIRED', field: `change.${field}`, label: labels[field as Field] },
      }),
    ),
    ...tooMuch.map(([field, value]) =>
      invalid(field as Field, `${value}`, { zh: '空（此周期没有这一项）', en: 'empty for this cadence' }),
    ),
    ...(from && to && to < from ? [invalid('to', to, notBefore)] : []),
    ...(from && dueOn && dueOn < from ? [invalid('dueOn', dueOn, notBefore)] : []),
  ]
}

/** What is past stays: a campaign that is over, and every period before the running one. */
function turnProblems(before: FormRow, stated: Stated): ProblemFact[] {
  const { change, today } = stated
  if ((before.cadence === 'ONCE') !== (change.cadence === 'ONCE'))
    return [
      invalid('cadence', change.cadence, {
        zh: '原来的一种（专项与定期不能互改，请另设报表）',
        en: 'as it was: make another form for a campaign',
      }),
    ]
  if (!changesRhythm(before, change)) return []
  return change.cadence === 'ONCE' ? campaignProblems(before, change, today) : sinceProblems(stated)
}

function campaignProblems(before: FormRow, change: FormChange, today: string): ProblemFact[] {
  const { fromOn, toOn, dueOn: due } = before
  const { from, to, dueOn } = change
  if ((toOn ?? '') < today) return overProblems(before, change)
  const begun = { zh: `${fromOn}（已经开始）`, en: `${fromOn}, on which it began` }
  const notPast = { zh: `不早于今天（${today}）`, en: `today (${today}) or later` }
  return [
    ...((fromOn ?? '') <= today && from !== fromOn ? [invalid('from', `${from}`, begun)] : []),
    ...(to && to !== toOn && to < today ? [invalid('to', to, notPast)] : []),
    ...(dueOn && dueOn !== due && dueOn < today ? [invalid('dueOn', dueOn, notPast)] : []),
  ]
}

/** Of a campaign that is over only its names are changed: every other field that was is refused for that. */
function overProblems(before: FormRow, change: FormChange): ProblemFact[] {
  const stays = (words: Text): Text => ({
    zh: `${words.zh}：专项已于 ${before.toOn} 结束，只能改名`,
    en: `${words.en}: it was over on ${before.toOn} and can only be renamed`,
  })
  const asBefore = stays({ zh: '原来的', en: 'as it was' })
  const days = { from: before.fromOn, to: before.toOn, dueOn: before.dueOn } as const
  const now = askedOf(change, before.since)
  const changed = (Object.keys(days) as (keyof typeof days)[]).filter(
    (field) => (change[field] ?? null) !== days[field],
  )
  return [
    ...changed.map((field) =>
      invalid(field, change[field] ?? '', stays({ zh: `${days[field]}`, en: `${days[field]}` })),
    ),
    ...(isSame({ ...before, types: now.types }, now) ? [] : [invalid('moves', change.moves, asBefore)]),
    ...(isSame({ ...now, types: before.types }, now)
      ? []
      : [invalid('types', change.types.join('、'), asBefore)]),
  ]
}

function sinceProblems({ change: { since, cadence }, running, first, today }: Stated): ProblemFact[] {
  if (!since) return [{ code: 'REQUIRED', field: 'change.since', label: labels.since }]
  const earliest = running?.period ?? ''
  if (!first || first.period < earliest)
    return [
      invalid('since', since, {
        zh: `不早于本期首日 ${earliest}（此前的各期不改写）`,
        en: `${earliest}, on which the running period began, or later`,
      }),
    ]
  if (first.due_on < today)
    return [
      invalid('since', since, {
        zh: `${dayAfter(first.ends_on)} 或以后（${first.period} 起的一期已于 ${first.due_on} 截止，不改写）`,
        en: `${dayAfter(first.ends_on)} or later: the period that began on ${first.period} was due on ${first.due_on}`,
      }),
    ]
  const months = monthsOf[cadence]
  if ((Number(first.period.slice(5, 7)) - 1) % months === 0) return []
  return [
    invalid('since', since, {
      zh: `新周期某期首日所在的一期（${first.period} 起的一期在${months === 3 ? '一季' : months === 6 ? '半年' : '一年'}中间）`,
      en: `a day of a period that begins with one of the new ones; that of ${first.period} begins within one`,
    }),
  ]
}

/** A due day of a period that runs cannot lie in the past: whoever has not reported yet would be late at once. */
export function overdueProblems(owed: readonly OwedPeriod[], today: string): ProblemFact[] {
  const [first] = owed
  if (!first || first.due_on >= today) return []
  const notPast = {
    zh: `使 ${first.period} 起的一期截止日不早于今天（${today}）的日子，或自以后的一期改起`,
    en: `a day by which the period that began on ${first.period} is due today (${today}) or later, or a later period to begin with`,
  }
  return [invalid('dueDay', first.due_on, notPast)]
}

const invalid = (field: Field, received: string, expected: Text): ProblemFact => ({
  ...{ code: 'INVALID_VALUE', field: `change.${field}`, label: labels[field], expected, received },
})
