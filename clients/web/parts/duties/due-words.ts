import { text, type Words } from '../../language/language.ts'

/** What a form asks when, as far as words of it go. */
interface Due {
  cadence: 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR' | 'ONCE'
  dueDay: number | null
  dueMonths: number | null
  from?: string | null
  to?: string | null
  dueOn?: string | null
  moves: 'NONE' | 'NEXT_WORKDAY'
}

/** When a form is due, in words. */
export function dueWords(form: Due): string {
  const moves =
    form.moves === 'NEXT_WORKDAY' ? { zh: '，逢休息日顺延', en: ', or the next workday' } : noWords
  const { zh, en } = form.cadence === 'ONCE' ? campaignWords(form) : returningWords(form)
  return text({ zh: zh + moves.zh, en: en + moves.en })
}

const noWords: Words = { zh: '', en: '' }

const campaignWords = ({ from, to, dueOn }: Due): Words => ({
  zh: `${from} 至 ${to} 的活动，${dueOn} 截止`,
  en: `Once, of what lies between ${from} and ${to}, due on ${dueOn}`,
})

function returningWords({ cadence, dueDay, dueMonths }: Due): Words {
  const { zh, en } = rhythms[cadence]
  const after = dueMonths === 0 ? '当月' : dueMonths === 1 ? '次月' : `其后第${dueMonths}个月`
  return {
    zh: `${zh}${after}${dueDay}日截止`,
    en: `Every ${en}, due on day ${dueDay} of ${monthWords(dueMonths)}`,
  }
}

/** The month in which a form is due, counted from the one its period ends in. */
const monthWords = (months: number | null | undefined): string =>
  !months ? 'its last month' : months === 1 ? 'the month after' : `month ${months} after it`

const rhythms: Readonly<Record<Due['cadence'], Words>> = {
  MONTH: { zh: '每月一次，', en: 'month' },
  QUARTER: { zh: '每季一次，季末', en: 'quarter' },
  HALF_YEAR: { zh: '每半年一次，期末', en: 'half year' },
  YEAR: { zh: '每年一次，年末', en: 'year' },
  ONCE: noWords,
}
