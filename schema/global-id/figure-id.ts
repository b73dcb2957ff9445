import { areaCodePattern, isAreaCode } from '../city/area-code.ts'
import { figureYears } from '../period/asked-period.ts'
import { firstMonth, lastMonth, type Months, type Period, periodOf } from '../period/period.ts'
import { fromGlobalId, toGlobalId } from './global-id.ts'

/** What makes a figure that one: an indicator over a period, of an area or an organization, now or as known at a moment. */
export interface FigureName extends Period {
  code: string
  /** Code of the district, or UUID of the organization. */
  place: string
  asOf: Date | null
}

/** Its global id: the same for the same figure, whoever asks. */
export const figureId = ({ code, from, to, months, place, asOf }: FigureName): string => {
  const [first, last] = months
    ? [`${from}-${twoDigits(months.first)}`, `${to}-${twoDigits(months.last)}`]
    : [from, to]
  return toGlobalId('Figure', [code, first, last, place, ...(asOf ? [asOf.getTime()] : [])].join('.'))
}

const twoDigits = (month: number): string => String(month).padStart(2, '0')

/** Whose figure it is: an area's, by its code, or an organization's, by its UUID. */
export const placeOf = ({ place }: Pick<FigureName, 'place'>) =>
  isAreaCode(place) ? { district: place, organization: null } : { district: null, organization: place }

/** What keeps a period and a moment from being a figure's: years out of order or of their bounds, months that are none or out of order, a moment yet to come. */
export function spanFault(
  { asOf, ...period }: Pick<FigureName, 'from' | 'to' | 'months' | 'asOf'>,
  now: Date,
): 'YEARS' | 'MONTHS' | 'MOMENT' | undefined {
  const { first, last, most } = figureYears
  const { from, to, months } = period
  if (from < first || to > last || from > to || to - from >= most) return 'YEARS'
  if (months && !isInOrder(period, months)) return 'MONTHS'
  return asOf && asOf > now ? 'MOMENT' : undefined
}

const isInOrder = (period: Period, { first, last }: Months): boolean =>
  [first, last].every((month) => Number.isInteger(month) && month >= 1 && month <= 12) &&
  firstMonth(period) <= lastMonth(period)

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

const named = new RegExp(
  `^(?<code>[a-z0-9-]+)\\.(?<from>\\d{4})(?:-(?<first>\\d{2}))?\\.(?<to>\\d{4})(?:-(?<last>\\d{2}))?\\.(?<place>${areaCodePattern}|${uuid})(?:\\.(?<moment>\\d{1,15}))?$`,
)

/** The figure that `id` names, undefined where it names none. Whether there is such an indicator, span or place is not asked. */
export function figureNamed(id: string): FigureName | undefined {
  const { type, key } = fromGlobalId(id) ?? {}
  const { code, from, first, to, last, place, moment } =
    (type === 'Figure' && named.exec(key ?? '')?.groups) || {}
  if (!code || !place) return undefined
  const asOf = moment === undefined ? null : new Date(Number(moment))
  const period = periodOf(Number(from), Number(to), { first: Number(first ?? 1), last: Number(last ?? 12) })
  const figure = { code, ...period, place, asOf }
  return figureId(figure) === id ? figure : undefined
}
