import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import type { StatementResolvers } from '../schema.generated.ts'

export const Statement: StatementResolvers = {
  label: ({ labelZh, labelEn }, _, { language }) => (language === 'en' ? labelEn : labelZh),
  unit: ({ unitZh, unitEn }, _, { language }) => (language === 'en' ? unitEn : unitZh),
  value: ({ value }) => toNumber(fromDecimal(value)),
  from: ({ fromDate }) => fromDate,
  to: ({ toDate }) => toDate,
  source: ({ title, publisher, published, paragraph }) => ({ title, publisher, published, paragraph }),
  inconsistency: ({ inconsistencyZh, inconsistencyEn }, _, { language }) =>
    language === 'en' ? inconsistencyEn : inconsistencyZh,
}
