import type { CityService } from '@kexie/schema/definitions'
import { servicesKey } from '../actions/set-presentation.ts'
import type { Definitions } from '../definitions/definitions.ts'
import type {
  PresentationResolvers,
  ShownChapterResolvers,
  ShownRowResolvers,
  ShownServiceResolvers,
  ShownTableResolvers,
} from '../schema.generated.ts'

/** A service as it is shown, and by whose indicators. */
export interface ShownServiceKey {
  service: CityService
  definitions: Definitions
}

export const Presentation: PresentationResolvers = {
  services: ({ services, definitions }) => services.map((service) => ({ service, definitions })),
  servicesRevision: (_, __, { settingRevisions }) =>
    settingRevisions.load({ part: 'HEADLINES', key: servicesKey }),
  chapters: ({ services, report }) =>
    services.map(
      ({ code: service }) =>
        report.find((one) => one.service === service) ?? { service, heading: '', paragraphs: [] },
    ),
}

export const ShownService: ShownServiceResolvers = {
  code: ({ service }) => service.code,
  nameZh: ({ service }) => service.name.zh,
  nameEn: ({ service }) => service.name.en,
  headlines: ({ service, definitions }) =>
    service.headlines.filter((code) => definitions.codes.includes(code)).map((code) => ({ code })),
  indicators: ({ service, definitions: { codes, find } }) =>
    codes.filter((code) => find(code)?.service === service.code).map((code) => ({ code })),
}

export const ShownChapter: ShownChapterResolvers = {
  paragraphs: ({ paragraphs }) => paragraphs.map((sentences) => [...sentences]),
  revision: ({ service: key }, _, { settingRevisions }) => settingRevisions.load({ part: 'REPORT', key }),
}

export const ShownTable: ShownTableResolvers = {
  rows: ({ rows }) => [...rows],
  revision: ({ code: key }, _, { settingRevisions }) => settingRevisions.load({ part: 'TABLE', key }),
}

export const ShownRow: ShownRowResolvers = { indicator: ({ indicator }) => indicator ?? null }
