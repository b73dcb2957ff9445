import { permit, permitted } from '@kexie/runtime/permit'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import { indicatorPreview } from '../actions/propose-indicator.ts'
import { actionPlanPreview } from '../actions/set-action-plan.ts'
import {
  chapterSetting,
  presentationPreview,
  servicesSetting,
  shownNow,
  tableSetting,
} from '../actions/set-presentation.ts'
import { sourcePreview } from '../actions/set-source.ts'
import { statementsPreview } from '../actions/set-statements.ts'
import { differences } from '../edition/compare.ts'
import type { EditionContent } from '../edition/content.ts'
import { refuseUnknownService } from '../figure/service.ts'
import { spanOf } from '../figure/span.ts'
import { targetsIn } from '../figure/target.ts'
import { decisionOf } from '../impact/decision.ts'
import { reportOf, sentencesOf, tablesOf } from '../report/report-queries.ts'
import type { QueryResolvers } from '../schema.generated.ts'
import { findActionPlan, listActionPlans } from '../store/action-plans.ts'
import { type EditionRow, findEdition, listEditions } from '../store/editions.ts'
import { findProposal, listProposals } from '../store/proposals.ts'
import { findDocument, listDocuments, listStatements } from '../store/statements.ts'
import { tryRule } from '../trial/trial.ts'

const figuresIn = ({ content }: EditionRow) => (JSON.parse(content) as EditionContent).figures

export const Query: QueryResolvers = {
  review: async (_, span, context) => ({ span: await spanOf(span, context) }),
  impact: (_, decision, context) => decisionOf(context, decision),
  indicator: (_, { code }, { definitions }) => (definitions.find(code) ? { code } : null),
  indicators: (_, { service }, { definitions }) => {
    refuseUnknownService(service, definitions)
    const { codes, find } = definitions
    return codes.filter((code) => !service || find(code)?.service === service).map((code) => ({ code }))
  },
  actionPlans: permitted('READ_FIGURES', (_, __, { db }) => listActionPlans(db)),
  actionPlan: permitted('READ_FIGURES', (_, { code }, { db }) => findActionPlan(db, code)),
  actionPlanPreview: (_, { change }, context) => actionPlanPreview(context, change),
  targets: permitted('READ_FIGURES', (_, asked, context) => targetsIn(asked, context)),
  editions: (_, { withdrawn }, context) => {
    permit(context, 'READ_EDITION', { published: true })
    return listEditions(context.db, withdrawn && may(context.viewer, 'READ_FIGURES'))
  },
  edition: async (_, { id }, context) => {
    const found = await findEdition(context.db, soughtUuid('Edition', id))
    return found && may(context.viewer, 'READ_EDITION', { published: !found.withdrawnAt }) ? found : null
  },
  compareEditions: permitted('READ_FIGURES', async (_, { before, after }, { db }) => {
    const [one, other] = await Promise.all(
      [before, after].map((id) => findEdition(db, soughtUuid('Edition', id))),
    )
    return one && other ? differences(figuresIn(one), figuresIn(other)) : null
  }),
  annualReport: (_, asked, context) => reportOf(context, asked),
  statisticalTable: async (_, asked, context) => (await tablesOf(context, asked))[0] ?? null,
  statisticalTables: (_, asked, context) => tablesOf(context, asked),
  statements: (_, { source }, { db }) => listStatements(db, source),
  presentation: permitted('READ_SETTINGS', (_, __, context) => shownNow(context)),
  reportSentences: (_, asked, context) => sentencesOf(context, asked),
  servicesPreview: (_, { change }, context) => presentationPreview(context, servicesSetting(context, change)),
  chapterPreview: (_, { change }, context) => presentationPreview(context, chapterSetting(context, change)),
  tablePreview: (_, { change }, context) => presentationPreview(context, tableSetting(context, change)),
  ruleTrial: permitted('TRY_RULE', (_, { input }, context) => tryRule(context, input)),
  indicatorProposals: permitted('READ_SETTINGS', (_, __, { db }) => listProposals(db)),
  indicatorProposal: permitted(
    'READ_SETTINGS',
    async (_, { id }, { db }) => (await findProposal(db, soughtUuid('IndicatorProposal', id))) ?? null,
  ),
  indicatorPreview: (_, { change }, context) => indicatorPreview(context, change),
  publishedDocuments: permitted('READ_SETTINGS', (_, __, { db }) => listDocuments(db)),
  publishedDocument: permitted('READ_SETTINGS', (_, { key }, { db }) => findDocument(db, key)),
  sourcePreview: (_, { change }, context) => sourcePreview(context, change),
  statementsPreview: (_, { change }, context) => statementsPreview(context, change),
}
