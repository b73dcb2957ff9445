import type { CityService } from '@kexie/schema/definitions'
import { periodName } from '@kexie/schema/period-name'
import type { Span } from '../figure/cube.ts'
import { changesIn, figuresOf } from '../figure/figure.ts'
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
  fromMonth: ({ span }) => span.months?.first ?? 1,
  toMonth: ({ span }) => span.months?.last ?? 12,
  periodName: ({ span }, _, { language }) => periodName(span)[language],
  asOf: ({ span }) => span.asOf,
  computedAt: (_, __, { now }) => now,
  dataUntil: ({ span }, _, { db }) => lastPosting(db, span.asOf),
  areasChangedOn: async ({ span }, _, { areas }) => changesIn(await areas(span.asOf), span),
  services: async ({ span }, _, { definitionsAt }) => {
    const { services } = await definitionsAt(span.asOf)
    return services.map((service) => ({ service, span }))
  },
}

export const ServiceName: ServiceNameResolvers = {
  name: ({ name }, _, { language }) => name[language],
}

export const Service: ServiceResolvers = {
  code: ({ service }) => service.code,
  name: ({ service }, _, { language }) => service.name[language],
  headlines: async ({ service, span }, _, { definitionsAt }) => {
    const { codes } = await definitionsAt(span.asOf)
    return service.headlines.filter((code) => codes.includes(code)).map((code) => ({ code, span }))
  },
  figures: async ({ service, span }, { codes, home }, context) => {
    const { find } = await context.definitionsAt(span.asOf)
    const figures = await figuresOf(codes, span, context)
    return figures.filter(({ code }) => {
      const indicator = find(code)
      return indicator?.service === service.code && (!home || indicator.home === home)
    })
  },
}
