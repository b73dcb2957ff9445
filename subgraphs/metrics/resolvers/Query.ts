import { findIndicator, indicatorCodes } from '@kexie/schema/indicators'
import { spanOf } from '../figure/span.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { listStatements } from '../store/statements.ts'

export const Query: QueryResolvers = {
  review: async (_, span, context) => ({ span: await spanOf(span, context) }),
  indicator: (_, { code }) => (findIndicator(code) ? { code } : null),
  indicators: (_, { service }) =>
    indicatorCodes
      .filter((code) => !service || findIndicator(code)?.service === service)
      .map((code) => ({ code })),
  statements: (_, { source }, { db }) => listStatements(db, source),
}
