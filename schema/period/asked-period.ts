/** What an address says of a period: first and last year, and of them the months that it begins and ends with. */
export const periodParameters = ['from', 'to', 'fromMonth', 'toMonth'] as const
type Parameter = (typeof periodParameters)[number]

/** Years that figures are of, and how many at most at once. */
export const figureYears = { first: 1949, last: 2200, most: 50 } as const

/** What years have to be that figures are asked of. */
export const yearsExpected: Words = {
  zh: `${figureYears.first}–${figureYears.last} 间先后相接、不超过 ${figureYears.most} 年的年份`,
  en: `years in order from ${figureYears.first} to ${figureYears.last}, at most ${figureYears.most}`,
}

/** Years, and of the first and the last the months that a period begins and ends with. */
export interface AskedPeriod {
  from: number
  to: number
  fromMonth: number
  toMonth: number
}

interface Words {
  zh: string
  en: string
}

/** What of an address is no part of a period, and what was expected instead. */
export interface PeriodFault {
  parameter: Parameter
  received: string
  expected: Words
}

/** Whether a period is of whole years. */
export const isOfYears = ({ fromMonth, toMonth }: Pick<AskedPeriod, 'fromMonth' | 'toMonth'>): boolean =>
  fromMonth === 1 && toMonth === 12

/** A period in an address: months where it is not of whole years. */
export const periodQuery = ({ from, to, fromMonth, toMonth }: AskedPeriod): Record<string, string> => ({
  ...{ from: String(from), to: String(to) },
  ...(isOfYears({ fromMonth, toMonth }) ? {} : { fromMonth: String(fromMonth), toMonth: String(toMonth) }),
})

type Asked = Partial<Record<Parameter, string>>

/**
 * The period an address asks for, `?from=2017&to=2021` or `?from=2021&to=2021&fromMonth=4&toMonth=6`, or what of it is none.
 * Without months it is of whole years.
 * @param opening the years where it names none; without them it has to
 */
export function readPeriod(
  asked: Asked,
  opening?: Pick<AskedPeriod, 'from' | 'to'>,
): AskedPeriod | PeriodFault {
  const { from, to } = withOpening(asked, opening)
  const [fromMonth, toMonth] = [asked.fromMonth || '1', asked.toMonth || '12']
  const read = { from: Number(from), to: Number(to), fromMonth: Number(fromMonth), toMonth: Number(toMonth) }
  const said = { from, to, fromMonth, toMonth }
  return unreadable(said) ?? outOfOrder(read, said) ?? read
}

/** Of the years that are left out, those that pages open with, or such as are in order with the one that is named. */
function withOpening({ from = '', to = '' }: Asked, opening: Pick<AskedPeriod, 'from' | 'to'> | undefined) {
  if (!opening) return { from, to }
  const first = from || String(isYear(to) ? Math.min(opening.from, Number(to)) : opening.from)
  return { from: first, to: to || String(isYear(first) ? Math.max(opening.to, Number(first)) : opening.to) }
}

const isYear = (text: string) =>
  /^\d{4}$/.test(text) && Number(text) >= figureYears.first && Number(text) <= figureYears.last
const isMonth = (text: string) => /^(0?[1-9]|1[0-2])$/.test(text)

function unreadable(said: Record<Parameter, string>): PeriodFault | undefined {
  const years = (['from', 'to'] as const).find((parameter) => !isYear(said[parameter]))
  if (years) return { parameter: years, received: said[years], expected: aYear }
  const months = (['fromMonth', 'toMonth'] as const).find((parameter) => !isMonth(said[parameter]))
  return months && { parameter: months, received: said[months], expected: aMonth }
}

const aYear = {
  zh: `${figureYears.first}–${figureYears.last} 的年份，如 2021`,
  en: `a year from ${figureYears.first} to ${figureYears.last}, such as 2021`,
}
const aMonth = { zh: '1–12 的月份', en: 'a month from 1 to 12' }

function outOfOrder(
  { from, to, fromMonth, toMonth }: AskedPeriod,
  said: Record<Parameter, string>,
): PeriodFault | undefined {
  const fault = (parameter: Parameter, zh: string, en: string) => ({
    ...{ parameter, received: said[parameter], expected: { zh, en } },
  })
  if (from > to) return fault('to', `不早于 ${from} 的年份`, `a year no earlier than ${from}`)
  const last = from + figureYears.most - 1
  if (to > last) return fault('to', `不晚于 ${last} 的年份`, `a year no later than ${last}`)
  if (from < to || fromMonth <= toMonth) return undefined
  return fault('toMonth', `不早于 ${fromMonth} 的月份`, `a month no earlier than ${fromMonth}`)
}

const names: Readonly<Record<Parameter, Words>> = {
  from: { zh: '起始年', en: 'first year' },
  to: { zh: '截止年', en: 'last year' },
  fromMonth: { zh: '起始月', en: 'first month' },
  toMonth: { zh: '截止月', en: 'last month' },
}

/** Why an address names no period, for whoever wrote it. */
export function periodFaultWords({ parameter, received, expected }: PeriodFault): Words {
  const { zh, en } = names[parameter]
  const came = received.replaceAll(/\p{C}/gu, ' ').slice(0, 40)
  return {
    zh: `${zh}（${parameter}）应为${expected.zh}，现为“${came}”`,
    en: `The ${en} (${parameter}) must be ${expected.en}, got "${came}"`,
  }
}
