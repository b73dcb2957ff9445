import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import { compared, figureOf } from '../figure/statements.ts'
import type { StatementResolvers, StatementSourceResolvers } from '../schema.generated.ts'
import { meaningOf, printedAnswer } from '../statements/printed.ts'

export const StatementSource: StatementSourceResolvers = {
  __resolveReference: ({ id }, { sources }) => {
    const key = keyOf('StatementSource', id)
    return key ? sources.load(key) : null
  },
  id: ({ key }) => toGlobalId('StatementSource', key),
}

export const Statement: StatementResolvers = {
  figure: async (statement, _, { viewer, areas }) =>
    may(viewer, 'READ_FIGURES') ? figureOf(statement, (await areas()).city) : undefined,
  reconciliation: async (statement, _, context) => {
    if (!may(context.viewer, 'READ_FIGURES') || statement.withdrawal) return null
    const figure = figureOf(statement, (await context.areas()).city)
    return figure && statement.kind !== 'TARGET' ? compared(statement, figure, context) : null
  },
  label: ({ labelZh, labelEn }, _, { language }) => (language === 'en' ? labelEn : labelZh),
  unit: ({ unitZh, unitEn }, _, { language }) => (language === 'en' ? unitEn : unitZh),
  printed: (row, _, { language }) => ({ ...printedAnswer(row), meaning: meaningOf(row)?.[language] ?? null }),
  value: ({ value }) => toNumber(fromDecimal(value)),
  from: ({ fromDate }) => fromDate,
  to: ({ toDate }) => toDate,
  source: ({ sourceKey, title, publisher, published, paragraph }) => ({
    key: `${sourceKey}.${paragraph}`,
    title,
    publisher,
    published,
    paragraph,
  }),
  inconsistency: ({ inconsistencyZh, inconsistencyEn }, _, { language }) =>
    language === 'en' ? inconsistencyEn : inconsistencyZh,
}
