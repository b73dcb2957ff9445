import { services } from '@kexie/schema/indicator'
import { findIndicator, indicatorCodes } from '@kexie/schema/indicators'
import type { Span } from '../figure/cube.ts'
import { inCatalogueOrder } from '../figure/needs.ts'
import type { ReviewResolvers, ServiceCode, ServiceResolvers } from '../schema.generated.ts'
import { lastPosting } from '../store/postings.ts'

/** A service as a review asks for it. */
export interface ServiceKey {
  code: ServiceCode
  span: Span
}

export const Review: ReviewResolvers = {
  from: ({ span }) => span.from,
  to: ({ span }) => span.to,
  asOf: ({ span }) => span.asOf,
  computedAt: (_, __, { now }) => now,
  dataUntil: async ({ span }, _, { db }) => {
    const last = await lastPosting(db)
    return last && span.asOf && span.asOf < last ? span.asOf : last
  },
  services: ({ span }) => (Object.keys(services) as ServiceCode[]).map((code) => ({ code, span })),
}

export const Service: ServiceResolvers = {
  name: ({ code }, _, { language }) => services[code][language],
  figures: ({ code: service, span }, { codes, home }) =>
    (codes ? inCatalogueOrder(codes) : indicatorCodes)
      .filter((code) => {
        const indicator = findIndicator(code)
        return indicator?.service === service && (!home || indicator.home === home)
      })
      .map((code) => ({ code, span })),
}
