import type { CityService } from '@kexie/schema/definitions'
import type { Span } from '../figure/cube.ts'
import { inCatalogueOrder } from '../figure/needs.ts'
import type { ReviewResolvers, ServiceNameResolvers, ServiceResolvers } from '../schema.generated.ts'
import { lastPosting } from '../store/postings.ts'

/** A service as a review asks for it. */
export interface ServiceKey {
  service: CityService
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
  services: ({ span }, _, { definitions }) => definitions.services.map((service) => ({ service, span })),
}

export const ServiceName: ServiceNameResolvers = {
  name: ({ name }, _, { language }) => name[language],
}

export const Service: ServiceResolvers = {
  code: ({ service }) => service.code,
  name: ({ service }, _, { language }) => service.name[language],
  headlines: ({ service, span }, _, { definitions }) =>
    service.headlines.filter((code) => definitions.codes.includes(code)).map((code) => ({ code, span })),
  figures: ({ service, span }, { codes, home }, { definitions }) =>
    (codes ? inCatalogueOrder(definitions, codes) : definitions.codes)
      .filter((code) => {
        const indicator = definitions.find(code)
        return indicator?.service === service.code && (!home || indicator.home === home)
      })
      .map((code) => ({ code, span })),
}
