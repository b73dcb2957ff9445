import { districtStub } from '@kexie/records/record-fields'
import type { PublishedDocumentResolvers, StatedNumberResolvers } from '../schema.generated.ts'

export const PublishedDocument: PublishedDocumentResolvers = {
  published: ({ publishedOn }) => publishedOn,
  revision: ({ key }, _, { settingRevisions }) => settingRevisions.load({ part: 'SOURCE', key }),
  statementsRevision: ({ key }, _, { settingRevisions }) => settingRevisions.load({ part: 'STATEMENT', key }),
  statements: ({ key }, _, { stated }) => stated.load(key),
}

export const StatedNumber: StatedNumberResolvers = {
  statement: (row) => row,
  indicator: ({ indicator }) => (indicator ? { code: indicator } : null),
  district: ({ districtCode }) => (districtCode ? districtStub(districtCode) : null),
}
