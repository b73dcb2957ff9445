import type { duty, form } from '@kexie/db/tables/reporting-duties'
import { stableId } from '@kexie/schema/stable-id'

/** Forms of the association: the monthly report by the 20th of the next month (I11), and the yearly one. */
export const forms: readonly (typeof form.$inferInsert)[] = [
  {
    code: 'monthly',
    nameZh: '月度活动报表',
    nameEn: 'Monthly report of activities',
    cadence: 'MONTH',
    dueDay: 20,
    dueMonths: 1,
    types: [],
  },
  {
    code: 'yearly',
    nameZh: '年度统计报表',
    nameEn: 'Yearly statistical report',
    cadence: 'YEAR',
    dueDay: 20,
    dueMonths: 1,
    types: [],
  },
]

const kinds = [
  'SOCIETY',
  'VENUE_OPERATOR',
  'INCUBATOR',
  'COUNTY_ASSOCIATION',
  'UNIVERSITY_ASSOCIATION',
  'ENTERPRISE_ASSOCIATION',
  'INDUSTRY_ASSOCIATION',
] as const

/** Every member owes both since 2017. */
export const duties: readonly (typeof duty.$inferInsert)[] = forms.flatMap(({ code }) =>
  kinds.map((organizationKind) => ({
    id: stableId(`duty:${code}:${organizationKind}`),
    formCode: code,
    organizationKind,
    startsOn: '2017-01-01',
    setBy: 'system',
    reason: code === 'monthly' ? '每月20日前报送' : '每年1月20日前报送',
  })),
)
