import { readFileSync } from 'node:fs'
import type { Db } from '@kexie/db/database'
import { keepCustomTypesNoted } from '@kexie/records/custom-types'
import { callerToday } from '@kexie/records/identities'
import { defineSubgraph } from '@kexie/runtime/define-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { recordStubs } from '@kexie/schema/records'
import { connectionSdl } from '@kexie/schema/templates'
import { metricsContext } from './context.ts'
import { definitionReader } from './definitions/definition-reader.ts'
import { ActionPlan } from './resolvers/ActionPlan.ts'
import {
  AnnualReport,
  AnnualReportChapter,
  StatisticalRow,
  StatisticalTable,
} from './resolvers/AnnualReport.ts'
import {
  Edition,
  EditionVerification,
  FigureDifference,
  PublishedFigure,
  RestatementCause,
} from './resolvers/Edition.ts'
import {
  BreakdownPart,
  Comparison,
  Contribution,
  ContributionConnection,
  Dimension,
  EvidenceConnection,
  Figure,
} from './resolvers/Figure.ts'
import { FigureImpact, Impact, TargetImpact } from './resolvers/Impact.ts'
import { Indicator, IndicatorChange } from './resolvers/Indicator.ts'
import { IndicatorDefinition, IndicatorProposal, ProposedChange } from './resolvers/IndicatorProposal.ts'
import { LedgerEntry } from './resolvers/LedgerEntry.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Presentation, ShownChapter, ShownRow, ShownService, ShownTable } from './resolvers/Presentation.ts'
import { PublishedDocument, StatedNumber } from './resolvers/PublishedDocument.ts'
import { Query } from './resolvers/Query.ts'
import { District, Organization, records } from './resolvers/Record.ts'
import { Review, Service, ServiceName } from './resolvers/Review.ts'
import { RuleTrial, TrialArea, TrialCounted, TrialUncounted, TrialValue } from './resolvers/RuleTrial.ts'
import { Statement, StatementSource } from './resolvers/Statement.ts'
import { TargetProgress, TargetRevision } from './resolvers/TargetProgress.ts'

const ledgerField = `"""
  此记录计入了哪些指标；history 为 true 时连同已冲回的和冲回的。
  Which figures it counts in; with \`history\` also what was reversed, and the reversals.
  """
  ledgerEntries(
    """是否连同已冲回的和冲回的；不填则否。 Whether what was reversed and the reversals are shown too; not when left out."""
    history: Boolean! = false
  ): [LedgerEntry!]!`

const reportsSdl = readFileSync(new URL('./reports.graphql', import.meta.url), 'utf8')
const editionsSdl = readFileSync(new URL('./editions.graphql', import.meta.url), 'utf8')
const presentationSdl = readFileSync(new URL('./presentation.graphql', import.meta.url), 'utf8')
const plansSdl = readFileSync(new URL('./plans.graphql', import.meta.url), 'utf8')
const definitionsSdl = readFileSync(new URL('./definitions.graphql', import.meta.url), 'utf8')
const trialsSdl = readFileSync(new URL('./trials.graphql', import.meta.url), 'utf8')
const proposalsSdl = readFileSync(new URL('./proposals.graphql', import.meta.url), 'utf8')
const statementsSdl = readFileSync(new URL('./statements.graphql', import.meta.url), 'utf8')

/** What the records add up to: indicators, figures with their evidence, published statements. */
export const metrics = (db: Db): Subgraph => {
  const definitions = definitionReader(db)
  return defineSubgraph({
    name: 'metrics',
    schemaFile: new URL('./schema.graphql', import.meta.url),
    borrowed: [
      recordStubs(ledgerField),
      connectionSdl('LedgerEntry', 'Evidence'),
      connectionSdl('Contribution'),
      editionsSdl,
      reportsSdl,
      presentationSdl,
      plansSdl,
      statementsSdl,
      trialsSdl,
      proposalsSdl,
      definitionsSdl,
    ].join('\n'),
    resolvers: {
      ...records,
      Query,
      Mutation,
      ActionPlan,
      TargetProgress,
      TargetRevision,
      Review,
      Service,
      ServiceName,
      Figure,
      Impact,
      FigureImpact,
      TargetImpact,
      BreakdownPart,
      Comparison,
      Contribution,
      ContributionConnection,
      Dimension,
      EvidenceConnection,
      Indicator,
      IndicatorChange,
      IndicatorDefinition,
      IndicatorProposal,
      ProposedChange,
      Statement,
      StatementSource,
      Presentation,
      ShownService,
      ShownChapter,
      ShownTable,
      ShownRow,
      PublishedDocument,
      StatedNumber,
      LedgerEntry,
      Organization,
      District,
      AnnualReport,
      AnnualReportChapter,
      StatisticalTable,
      StatisticalRow,
      Edition,
      EditionVerification,
      PublishedFigure,
      FigureDifference,
      RestatementCause,
      RuleTrial,
      TrialArea,
      TrialCounted,
      TrialUncounted,
      TrialValue,
    },
    recognise: async (caller) => {
      await keepCustomTypesNoted(db)
      return callerToday(db, caller)
    },
    context: (caller) => metricsContext(db, caller, definitions),
  })
}
