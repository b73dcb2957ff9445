import { permitted } from '@kexie/db/book/permit'
import { findIndicator, indicatorCodes } from '@kexie/schema/indicators'
import { spanOf } from '../figure/span.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { listStatements } from '../store/statements.ts'
import { listActionPlans } from '../store/targets.ts'

export const Query: QueryResolvers = {
  review: async (_, span, context) => ({ span: await spanOf(span, context) }),
  indicator: (_, { code }) => (findIndicator(code) ? { code } : null),
  indicators: (_, { service }) =>
    indicatorCodes
      .filter((code) => !service || findIndicator(code)?.service === service)
      .map((code) => ({ code })),
  actionPlans: permitted('READ_FIGURES', (_, __, { db }) => listActionPlans(db)),
  actionPlan: permitted('READ_FIGURES', async (_, { code }, { db }) =>
    (await listActionPlans(db)).find((plan) => plan.code === code),
  ),
  statements: (_, { source }, { db }) => listStatements(db, source),
}
