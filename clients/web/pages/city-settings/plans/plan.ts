import { thisYear } from '../../../calendar-days/days.ts'
import { periodText } from '../../../calendar-days/periods.ts'
import type { ActionPlanChange, ActionPlanKind, SetPlansOfCityQuery } from './plans.generated.ts'

/** A plan as it stands. */
export type Plan = NonNullable<SetPlansOfCityQuery['actionPlans']>[number]

/** What a plan may name. */
export interface Named {
  indicators: NonNullable<SetPlansOfCityQuery['indicators']>
  districts: NonNullable<SetPlansOfCityQuery['districts']>
  documents: NonNullable<SetPlansOfCityQuery['publishedDocuments']>
}

export const namedIn = ({ indicators, districts, publishedDocuments }: SetPlansOfCityQuery): Named => ({
  indicators: indicators ?? [],
  districts: districts ?? [],
  documents: publishedDocuments ?? [],
})

/** Years of a plan: 2017–2021, or 2021. */
export const yearsOf = ({ from, to }: Pick<Plan, 'from' | 'to'>): string => periodText(from, to)

/** A plan as it is typed. */
export interface TypedPlan
  extends Record<'code' | 'kind' | 'nameZh' | 'nameEn' | 'district' | 'from' | 'to' | 'source', string> {
  indicators: string[]
}

/** A plan to be typed into; a new one is of the area given, from this year on. */
export const typedOf = (plan: Plan | undefined, area: string): TypedPlan => ({
  code: plan?.code ?? '',
  kind: plan?.kind ?? 'ACTION_PLAN',
  nameZh: plan?.nameZh ?? '',
  nameEn: plan?.nameEn ?? '',
  district: plan?.district?.id ?? area,
  from: `${plan?.from ?? thisYear()}`,
  to: `${plan?.to ?? thisYear() + 2}`,
  source: plan?.source?.key ?? '',
  indicators: (plan?.figures ?? []).map(({ indicator }) => indicator.code),
})

/** What is sent of what was typed. What is no year is sent as one that is refused with the others' problems. */
export const changeOf = ({ code, kind, from, to, source, ...rest }: TypedPlan): ActionPlanChange => ({
  ...rest,
  code: code || null,
  kind: kind as ActionPlanKind,
  from: yearOf(from),
  to: yearOf(to),
  source: source || null,
})

const yearOf = (typed: string): number => (/^\d{4}$/.test(typed) ? Number(typed) : 0)
