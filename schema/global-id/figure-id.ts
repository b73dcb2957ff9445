import { areaCodePattern, isAreaCode } from '../city/area-code.ts'
import { fromGlobalId, toGlobalId } from './global-id.ts'

/** What makes a figure that one: an indicator over whole years, of an area or an organization, now or as known at a moment. */
export interface FigureName {
  code: string
  from: number
  to: number
  /** Code of the district, or UUID of the organization. */
  place: string
  asOf: Date | null
}

/** Its global id: the same for the same figure, whoever asks. */
export const figureId = ({ code, from, to, place, asOf }: FigureName): string =>
  toGlobalId('Figure', [code, from, to, place, ...(asOf ? [asOf.getTime()] : [])].join('.'))

/** Whose figure it is: an area's, by its code, or an organization's, by its UUID. */
export const placeOf = ({ place }: Pick<FigureName, 'place'>) =>
  isAreaCode(place) ? { district: place, organization: null } : { district: null, organization: place }

/** Years that figures may be asked for, and how many at once. */
export const figureYears = { first: 1949, last: 2200, most: 50 } as const

/** What keeps years and a moment from being a figure's: years out of order or of their bounds, a moment yet to come. */
export function spanFault(
  { from, to, asOf }: Pick<FigureName, 'from' | 'to' | 'asOf'>,
  now: Date,
): 'YEARS' | 'MOMENT' | undefined {
  const { first, last, most } = figureYears
  if (from < first || to > last || from > to || to - from >= most) return 'YEARS'
  return asOf && asOf > now ? 'MOMENT' : undefined
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

const named = new RegExp(
  `^(?<code>[a-z0-9-]+)\\.(?<from>\\d{4})\\.(?<to>\\d{4})\\.(?<place>${areaCodePattern}|${uuid})(?:\\.(?<moment>\\d{1,15}))?$`,
)

/** The figure that `id` names, undefined where it names none. Whether there is such an indicator, span or place is not asked. */
export function figureNamed(id: string): FigureName | undefined {
  const { type, key } = fromGlobalId(id) ?? {}
  const { code, from, to, place, moment } = (type === 'Figure' && named.exec(key ?? '')?.groups) || {}
  if (!code || !place) return undefined
  const asOf = moment === undefined ? null : new Date(Number(moment))
  const figure = { code, from: Number(from), to: Number(to), place, asOf }
  return figureId(figure) === id ? figure : undefined
}
