import { districtStub } from '@kexie/records/record-fields'
import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ActionPlanResolvers } from '../schema.generated.ts'

export const ActionPlan: ActionPlanResolvers = {
  __resolveReference: ({ id }, { viewer, actionPlans }) => {
    const code = keyOf('ActionPlan', id)
    return code && may(viewer, 'READ_FIGURES') ? actionPlans.load(code) : null
  },
  id: ({ code }) => toGlobalId('ActionPlan', code),
  name: ({ nameZh, nameEn }, _, { language }) => (language === 'en' ? nameEn : nameZh),
  from: ({ fromYear }) => fromYear,
  to: ({ toYear }) => toYear,
  district: ({ districtCode }) => districtStub(districtCode),
  source: ({ sourceKey }, _, { viewer, documents }) =>
    sourceKey && may(viewer, 'READ_SETTINGS') ? documents.load(sourceKey) : null,
  revision: ({ code }, _, { settingRevisions }) => settingRevisions.load({ part: 'PLAN', key: code }),
  figures: ({ indicators, fromYear: from, toYear: to, districtCode: area }) =>
    indicators.map((code) => ({ code, span: { from, to, area, organizationId: null, asOf: null } })),
}
