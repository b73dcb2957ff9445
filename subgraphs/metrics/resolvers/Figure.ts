import { checkedFirst, decodeCursor } from '@kexie/db/book/cursor'
import { pageOf } from '@kexie/db/book/list-records'
import { connection, districtStub, organizationStub } from '@kexie/db/book/record-fields'
import { findIndicator } from '@kexie/schema/indicators'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import type { MetricsContext } from '../context.ts'
import { relationOf } from '../figure/evaluate.ts'
import { evidenceCodes, type FigureKey, readingOf, reconciliationOf, statementOf } from '../figure/figure.ts'
import { numberOf, shownParts, shownValue } from '../figure/shown.ts'
import { targetOf } from '../figure/target.ts'
import type {
  ContributionConnectionResolvers,
  ContributionResolvers,
  EvidenceConnectionResolvers,
  FigureResolvers,
} from '../schema.generated.ts'
import { countContributions, listContributions } from '../store/contributions.ts'
import { countEvidence, firstPosting } from '../store/ledger.ts'
import { listMonths } from '../store/months.ts'

interface PageArguments {
  first: number
  after: string | null | undefined
}

export const Figure: FigureResolvers = {
  indicator: ({ code }) => ({ code }),
  from: ({ span }) => span.from,
  to: ({ span }) => span.to,
  asOf: ({ span }) => span.asOf,
  value: async (figure, _, context) => {
    const { point, parts } = await readingOf(figure, context)
    return shownValue(figure, parts, numberOf(point().value))
  },
  relation: async (figure, _, context) => (await readingOf(figure, context)).point().relation,
  planned: async (figure, _, context) => numberOf((await readingOf(figure, context)).point().planned),
  entries: async (figure, _, context) => (await readingOf(figure, context)).point().entries,
  years: async (figure, _, context) => {
    const { from, to } = figure.span
    const { point, parts } = await readingOf(figure, context)
    return Array.from({ length: to - from + 1 }, (_, index) => {
      const year = from + index
      const { value, relation } = point({ from: year, to: year })
      return { year, value: shownValue(figure, parts, numberOf(value)), relation }
    })
  },
  months: async ({ code, span }, _, { db }) => {
    if (findIndicator(code)?.measure !== 'SUM') return []
    const months = await listMonths(db, code, span)
    return months.map(({ month, quantity }) => ({ month, value: toNumber(fromDecimal(quantity)) }))
  },
  districts: async (figure, _, context) => {
    const { point, parts } = await readingOf(figure, context)
    const readings = parts.map((area) => point({ area }))
    const shown = shownParts(
      figure,
      readings.map(({ value }) => numberOf(value)),
    )
    return parts.map((area, place) => ({
      district: districtStub(area),
      value: shown[place] ?? null,
      relation: readings[place]?.relation ?? 'EXACT',
    }))
  },
  target: (figure, _, context) => targetOf(figure, context),
  statement: (figure, _, context) => statementOf(figure, context),
  statements: ({ code }, _, { statements }) => statements.load(code),
  reconciliation: (figure, _, context) => reconciliationOf(figure, context),
  evidence: (figure, { first, after }, context) =>
    evidenceOf(figure, { first: checkedFirst(first), after }, context),
  organizations: (figure, { first, after }, context) =>
    contributionsOf(figure, { first: checkedFirst(first), after }, context),
  postedSince: ({ code, span }, _, { db }) => firstPosting(db, evidenceCodes(code), span),
}

async function evidenceOf(figure: FigureKey, page: PageArguments, context: MetricsContext) {
  const { evidence, db } = context
  const sinceEver = findIndicator(figure.code)?.measure === 'STOCK'
  const key = {
    span: figure.span,
    codes: evidenceCodes(figure.code),
    sinceEver,
    first: page.first,
    after: decodeCursor(page.after, 2),
  }
  const isBlank = (await readingOf(figure, context)).point().entries === 0
  return pageOf(
    isBlank ? [] : await evidence.load(key),
    page,
    ({ occurred_on, id }) => [occurred_on, id],
    async () => (isBlank ? 0 : countEvidence(db, key)),
  )
}

/** Only sums can be told apart by organization; of confidential ones that would say too much of too few. */
async function contributionsOf(figure: FigureKey, page: PageArguments, context: MetricsContext) {
  const { code, span } = figure
  const indicator = findIndicator(code)
  if (indicator?.measure !== 'SUM' || indicator.confidential) return null
  const isBlank = (await readingOf(figure, context)).point().entries === 0
  const key = { code, span, first: page.first, after: decodeCursor(page.after, 2) }
  return pageOf(
    isBlank ? [] : await listContributions(context.db, key),
    page,
    ({ quantity, organization_id }) => [quantity, organization_id],
    async () => (isBlank ? 0 : countContributions(context.db, code, span)),
  )
}

export const Contribution: ContributionResolvers = {
  organization: ({ organization_id }) => organizationStub(organization_id),
  value: ({ quantity }) => toNumber(fromDecimal(quantity)),
  relation: ({ at_least, at_most, about }) => relationOf(at_least, at_most, about),
}

export const ContributionConnection: ContributionConnectionResolvers = connection

export const EvidenceConnection: EvidenceConnectionResolvers = connection
