import type { SettingStep } from '@kexie/records/set-setting'
import type { Text } from '@kexie/schema/indicator'
import { movedWords, whoWords } from './moved-words.ts'
import { periodName } from './period.ts'
import type { FormRow } from './store/duties.ts'
import type { OwedPeriod } from './store/forms.ts'
import { typeWords } from './type-words.ts'

/** The periods of a year, as they are owed now and as they would be. */
export interface Owed {
  before: readonly OwedPeriod[]
  after: readonly OwedPeriod[]
}

/** How many periods a preview names one by one. */
const named = 3

/** What a change of a form does, and whose obligations move by how many days. */
export function formSteps(before: FormRow | undefined, after: FormRow, owed: Owed): SettingStep[] {
  if (!before) return [made(after)]
  const isRenamed = before.nameZh !== after.nameZh || before.nameEn !== after.nameEn
  return [...(isRenamed ? [renamed(before, after)] : []), ...rhythmSteps(before, after, owed)]
}

const made = (form: FormRow): SettingStep => ({
  what: {
    zh: `新设报表“${form.nameZh}”（${form.code}）：${rhythmWords(form).zh}。`,
    en: `Make the form "${form.nameEn}" (${form.code}): ${rhythmWords(form).en}.`,
  },
  consequences: [
    {
      zh: '在“报送职责”里设定谁应报之后才有应报；在此之前谁也不欠。',
      en: 'Nothing is owed until the page of duties says who owes it.',
    },
  ],
})

const renamed = (before: FormRow, after: FormRow): SettingStep => ({
  what: {
    zh: `“${before.nameZh}”（${before.nameEn}）改称“${after.nameZh}”（${after.nameEn}）。`,
    en: `"${before.nameEn}" (${before.nameZh}) is called "${after.nameEn}" (${after.nameZh}) from now on.`,
  },
  consequences: [{ zh: '已印发的通报仍是旧名称。', en: 'Bulletins that were issued keep the old name.' }],
})

function rhythmSteps(before: FormRow, after: FormRow, owed: Owed): SettingStep[] {
  const [was, is] = [rhythmWords(before), rhythmWords(after)]
  const isTimed = JSON.stringify([before.past, before.since]) !== JSON.stringify([after.past, after.since])
  const isAsked = was.zh !== is.zh
  const typed = typeSteps(before, after)
  if (!isAsked && !isTimed) return typed
  const from = after.cadence === 'ONCE' || after.since === '-infinity' ? undefined : after.since
  if (!isAsked && typed.length > 0) return typed.map((step) => since(step, from))
  return [
    since(
      {
        what: { zh: `${was.zh}，改为：${is.zh}。`, en: `${is.en} in place of: ${was.en}.` },
        consequences: moves(before, after, owed),
      },
      from,
    ),
    ...typed,
  ]
}

/** The same, with the period from which on it is so. */
const since = (step: SettingStep, from: string | undefined): SettingStep =>
  from === undefined
    ? step
    : {
        ...step,
        what: {
          zh: `自 ${from} 起的一期开始，${step.what.zh}`,
          en: `From the period that begins on ${from}: ${step.what.en}`,
        },
      }

function typeSteps({ types: was }: FormRow, { types: is }: FormRow): SettingStep[] {
  if ([...was].toSorted().join() === [...is].toSorted().join()) return []
  const words = (types: readonly string[], language: 'zh' | 'en') =>
    types.length === 0
      ? { zh: '各类均可', en: 'any' }[language]
      : types.map((type) => typeWords(type)[language]).join({ zh: '、', en: ', ' }[language])
  return [
    {
      what: {
        zh: `所含记录由“${words(was, 'zh')}”改为“${words(is, 'zh')}”。`,
        en: `Record types: ${words(is, 'en')} in place of ${words(was, 'en')}.`,
      },
      consequences: [
        {
          zh: '自该期起只有这些记录算作已报；此前各期照旧。',
          en: 'From that period on these records alone fulfil it; earlier periods stay.',
        },
      ],
    },
  ]
}

/** Period by period whose obligations move, and by how much; where the cadence changes, which periods take the place of which. */
function moves(before: FormRow, after: FormRow, { before: was, after: is }: Owed): Text[] {
  const now = new Map(is.map((one) => [one.period, one]))
  const alike = was.filter(({ period, ends_on }) => now.get(period)?.ends_on === ends_on)
  const gone = was.filter((one) => !alike.includes(one))
  const come = is.filter(({ period }) => !alike.some((one) => one.period === period))
  const moved = alike.flatMap((one) => {
    const other = now.get(one.period)
    return other && other.due_on !== one.due_on ? [{ one, other }] : []
  })
  const sentences = [
    ...moved.map(({ one, other }) => movedWords(after, one, other)),
    ...(gone.length > 0 || come.length > 0 ? [replacedWords(before, after, gone, come)] : []),
  ]
  const more = { zh: '其后各期依此类推。', en: 'Later periods likewise.' }
  const still = {
    zh: '一年之内没有哪一期的截止日变动。',
    en: 'Within a year no due day changes.',
  }
  const stay = {
    zh: '此前各期的应报、截止日和已报情况都不变。',
    en: 'What was owed before, its due days and what came of it stay.',
  }
  return [
    ...(sentences.length === 0 ? [still] : sentences.slice(0, named)),
    ...(sentences.length > named ? [more] : []),
    stay,
  ]
}

const replacedWords = (
  before: FormRow,
  after: FormRow,
  gone: readonly OwedPeriod[],
  come: readonly OwedPeriod[],
): Text => ({
  zh: `一年之内，原来的 ${gone.length} 期（${periodsWords(before, gone, 'zh')}）由 ${come.length} 期（${periodsWords(after, come, 'zh')}）取代，涉及${whoWords(...widest(come, gone)).zh}。`,
  en: `Within a year ${come.length} period(s) (${periodsWords(after, come, 'en')}) take the place of ${gone.length} (${periodsWords(before, gone, 'en')}), for ${whoWords(...widest(come, gone)).en}.`,
})

/** Who owes most of some periods. */
function widest(...all: (readonly OwedPeriod[])[]): [owing: number, names: readonly string[]] {
  const [most] = all.flat().toSorted((one, other) => other.owing - one.owing)
  return [most?.owing ?? 0, most?.names ?? []]
}

function periodsWords(form: FormRow, periods: readonly OwedPeriod[], language: 'zh' | 'en'): string {
  const words = periods
    .slice(0, 4)
    .map(({ period, due_on }) =>
      language === 'zh'
        ? `${periodName(form, period, 'zh')}，${due_on} 截止`
        : `${periodName(form, period, 'en')}, due ${due_on}`,
    )
  return [...words, ...(periods.length > 4 ? ['……'] : [])].join(language === 'zh' ? '；' : '; ')
}

const cadences = {
  MONTH: { zh: '每月一次', en: 'every month' },
  QUARTER: { zh: '每季度一次', en: 'every quarter' },
  HALF_YEAR: { zh: '每半年一次', en: 'every half year' },
  YEAR: { zh: '每年一次', en: 'every year' },
} as const

/** When a form is owed and due. */
function rhythmWords({ cadence, dueDay, dueMonths, fromOn, toOn, dueOn, moves: how }: FormRow): Text {
  const moved =
    how === 'NEXT_WORKDAY' ? { zh: '，逢休息日顺延', en: ', or the next workday' } : { zh: '', en: '' }
  if (cadence === 'ONCE')
    return {
      zh: `${fromOn} 至 ${toOn} 的活动，${dueOn} 截止${moved.zh}`,
      en: `once, of what lies between ${fromOn} and ${toOn}, due on ${dueOn}${moved.en}`,
    }
  const { zh, en } = cadences[cadence]
  const months = dueMonths === 0 ? '期末当月' : dueMonths === 1 ? '期后次月' : `期后第 ${dueMonths} 个月`
  return {
    zh: `${zh}，${months} ${dueDay} 日截止${moved.zh}`,
    en: `${en}, due on day ${dueDay}, ${dueMonths} month(s) later${moved.en}`,
  }
}
