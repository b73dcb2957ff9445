import { pageOf } from '@kexie/records/list-records'
import { connection, districtStub, organizationStub } from '@kexie/records/record-fields'
import { checkedFirst, cursorsOf } from '@kexie/runtime/cursor'
import { figureId, figureNamed, placeOf } from '@kexie/schema/figure-id'
import { toGlobalId } from '@kexie/schema/global-id'
import { periodName } from '@kexie/schema/period-name'
import { may } from '@kexie/schema/permission'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import { GraphQLError } from 'graphql'
import type { MetricsContext } from '../context.ts'
import { bendsOf, bent, relationOf } from '../figure/bends.ts'
import { breakdownOf, dimensionsOf } from '../figure/breakdown.ts'
import { comparisonOf, toDate, withPeriodBefore, withYearEarlier } from '../figure/comparison.ts'
import { basesOf, districtsOf, evidenceCodes, type FigureKey, readingOf, yearsOf } from '../figure/figure.ts'
import { onYearBefore } from '../figure/on-year-before.ts'
import { numberOf, shownAs } from '../figure/shown.ts'
import { figureIn } from '../figure/span.ts'
import { reconciliationOf, statementOf } from '../figure/statements.ts'
import { targetOf } from '../figure/target.ts'
import type {
  BreakdownPartResolvers,
  ComparisonResolvers,
  ContributionConnectionResolvers,
  ContributionResolvers,
  DimensionResolvers,
  EvidenceConnectionResolvers,
  FigureResolvers,
} from '../schema.generated.ts'
import { countContributions, listContributions } from '../store/contributions.ts'
import { countEvidence } from '../store/ledger.ts'
import { listMonths } from '../store/months.ts'
import { firstPosting } from '../store/postings.ts'

interface PageArguments {
  first: number
  after: string | null | undefined
}

export const Figure: FigureResolvers = {
  __resolveReference: ({ id }, context) => figureBehind(id, context),
  id: ({ code, span: { area, organizationId, asOf, ...period } }) =>
    figureId({ code, ...period, place: organizationId ?? area ?? '', asOf }),
  indicator: ({ code, span: { asOf } }) => ({ code, asOf }),
  from: ({ span }) => span.from,
  to: ({ span }) => span.to,
  fromMonth: ({ span }) => span.months?.first ?? 1,
  toMonth: ({ span }) => span.months?.last ?? 12,
  periodName: ({ span }, _, { language }) => periodName(span)[language],
  asOf: ({ span }) => span.asOf,
  value: async (figure, _, context) => {
    return numberOf((await readingOf(figure, context)).point().value)
  },
  relation: async (figure, _, context) => (await readingOf(figure, context)).point().relation,
  upTo: async (figure, _, context) => numberOf((await readingOf(figure, context)).point().upTo),
  observedIn: async (figure, _, context) => (await readingOf(figure, context)).point().observedIn,
  planned: async (figure, _, context) => numberOf((await readingOf(figure, context)).point().planned),
  entries: async (figure, _, context) => (await readingOf(figure, context)).point().entries,
  basis: async (figure, _, context) => (await basesOf(figure, context))(),
  yearEarlier: (figure) => withYearEarlier(figure),
  periodBefore: (figure) => withPeriodBefore(figure),
  yearToDate: (figure) => toDate(figure),
  years: async (figure, _, context) => {
    const [basis, reading] = await Promise.all([basesOf(figure, context), readingOf(figure, context)])
    const { measure = 'DERIVED' } = (await context.definitionsAt(figure.span.asOf)).find(figure.code) ?? {}
    const years = yearsOf(figure, reading).map(({ within, ...year }) => ({
      ...{ ...year, isWhole: !within.months, basis: basis(within) },
      name: periodName(within)[context.language],
    }))
    return years.map(({ point, ...year }, place) => {
      const { change, growth } = onYearBefore(years, place, measure)
      return {
        ...{ ...year, ...shownAs(point) },
        ...{ change: numberOf(change.value), growth: numberOf(growth.value) },
      }
    })
  },
  months: async (figure, _, context) => {
    const { code, span } = figure
    const { db, definitions } = context
    if (definitions.find(code)?.measure !== 'SUM' || definitions.isConfidential(code)) return []
    const basis = await basesOf(figure, context)
    const months = await listMonths(db, code, span)
    return months.map(({ month, quantity, ...bends }) => {
      const year = Number(month.slice(0, 4))
      const sum = bent(fromDecimal(quantity), bendsOf(bends))
      // Nothing that is finer than a year was published.
      const isReported = (basis({ from: year, to: year }) ?? 'REPORTED') === 'REPORTED'
      return {
        ...{ month, value: toNumber(sum.value), relation: sum.relation, upTo: numberOf(sum.upTo) },
        basis: isReported ? ('REPORTED' as const) : ('SPREAD' as const),
      }
    })
  },
  districts: async (figure, _, context) => {
    const basis = await basesOf(figure, context)
    return districtsOf(await readingOf(figure, context)).map(({ district, point }) => ({
      ...{ district: districtStub(district), ...shownAs(point) },
      basis: basis({ area: district }),
    }))
  },
  areasChangedOn: async (figure, _, context) => (await readingOf(figure, context)).areasChangedOn,
  target: (figure, _, context) => targetOf(figure, context),
  statement: (figure, _, context) => statementOf(figure, context),
  statements: ({ code }, _, { statements }) => statements.load(code),
  reconciliation: (figure, _, context) => reconciliationOf(figure, context),
  evidence: (figure, { first, after }, context) =>
    evidenceOf(figure, { first: checkedFirst(first), after }, context),
  organizations: (figure, { first, after }, context) =>
    contributionsOf(figure, { first: checkedFirst(first), after }, context),
  breakdown: (figure, { by }, context) => breakdownOf(figure, by, context),
  breakdowns: async (figure, _, context) => {
    const definitions = await context.definitionsAt(figure.span.asOf)
    const dimensions = await dimensionsOf(figure.code, definitions, context)
    return Promise.all(dimensions.map(({ name }) => breakdownOf(figure, [name], context)))
  },
  postedSince: ({ code, span }, _, { db, definitions }) =>
    definitions.isConfidential(code) ? null : firstPosting(db, evidenceCodes(definitions, code), span),
}

/** The figure an id names; null where a query that states the same is refused. */
async function figureBehind(id: string, context: MetricsContext): Promise<FigureKey | null> {
  const named = figureNamed(id)
  if (!named) return null
  const { code, from, to, months, asOf } = named
  const period = { from, to, fromMonth: months?.first, toMonth: months?.last }
  const { district, organization } = placeOf(named)
  const where = district
    ? { district: toGlobalId('District', district) }
    : { organization: toGlobalId('Organization', organization ?? '') }
  try {
    return await figureIn(code, { ...period, asOf, ...where }, context)
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT') return null
    throw error
  }
}

/** The entries of a confidential figure would count what it withholds. */
async function evidenceOf(figure: FigureKey, page: PageArguments, context: MetricsContext) {
  const { evidence, db } = context
  const definitions = await context.definitionsAt(figure.span.asOf)
  if (definitions.isConfidential(figure.code)) return null
  const sinceEver = definitions.find(figure.code)?.measure === 'STOCK'
  const cursors = cursorsOf(db, `evidence of ${figure.code}`, ['day', 'number'])
  const codes = evidenceCodes(definitions, figure.code)
  const key = {
    span: figure.span,
    codes,
    sinceEver,
    levels: codes.filter((code) => definitions.find(code)?.measure === 'LEVEL'),
    first: page.first,
    after: cursors.decode(page.after),
  }
  const isBlank = (await readingOf(figure, context)).point().entries === 0
  return pageOf(
    isBlank ? [] : await evidence.load(key),
    page,
    cursors,
    ({ occurred_on, id }) => [occurred_on, id],
    async () => (isBlank ? 0 : countEvidence(db, key)),
  )
}

/** Only sums and levels can be told apart by organization; of confidential ones that would say too much of too few. */
async function contributionsOf(figure: FigureKey, page: PageArguments, context: MetricsContext) {
  const { code, span } = figure
  const { find, isConfidential } = context.definitions
  const measure = find(code)?.measure
  if ((measure !== 'SUM' && measure !== 'LEVEL') || isConfidential(code)) return null
  const isBlank = (await readingOf(figure, context)).point().entries === 0
  const { viewer, db } = context
  const cursors = cursorsOf(db, `organizations of ${code}`, ['number', 'uuid'])
  // Whoever may ask for the figures of his own organization only is told no other here.
  const only = may(viewer, 'READ_ORGANIZATION_FIGURES') ? null : (viewer.organizationId ?? nobody)
  const key = {
    code,
    isLevel: measure === 'LEVEL',
    span,
    only,
    first: page.first,
    after: cursors.decode(page.after),
  }
  return pageOf(
    isBlank ? [] : await listContributions(db, key),
    page,
    cursors,
    ({ quantity, organization_id }) => [quantity, organization_id],
    async () => (isBlank ? 0 : countContributions(db, key)),
  )
}

const nobody = '00000000-0000-0000-0000-000000000000'

export const Comparison: ComparisonResolvers = {
  figure: ({ other }) => other,
  change: async (key, _, context) => numberOf((await comparisonOf(key, context)).change.value),
  growth: async (key, _, context) => numberOf((await comparisonOf(key, context)).growth.value),
  relation: async (key, _, context) => (await comparisonOf(key, context)).change.relation,
}

/** What figures are broken down by, as the record type that has it calls it. */
export const Dimension: DimensionResolvers = {
  name: ({ label }, _, { language }) => label[language],
  field: ({ name }) => name,
}

export const BreakdownPart: BreakdownPartResolvers = {
  value: ({ value }) => toNumber(value),
  upTo: ({ upTo }) => numberOf(upTo),
}

export const Contribution: ContributionResolvers = {
  organization: ({ organization_id }) => organizationStub(organization_id),
  value: ({ quantity }) => toNumber(fromDecimal(quantity)),
  relation: (row) => relationOf(bendsOf(row)),
  upTo: ({ quantity, ...bends }) => numberOf(bent(fromDecimal(quantity), bendsOf(bends)).upTo),
  basis: ({ is_rebuilt }) => (is_rebuilt ? 'SPREAD' : 'REPORTED'),
}

export const ContributionConnection: ContributionConnectionResolvers = connection

export const EvidenceConnection: EvidenceConnectionResolvers = connection
