import { checkedFirst, decodeCursor } from '@kexie/db/book/cursor'
import { pageOf } from '@kexie/db/book/list-records'
import { connection, districtStub } from '@kexie/db/book/record-fields'
import { findIndicator } from '@kexie/schema/indicators'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import type { MetricsContext } from '../context.ts'
import { evidenceCodes, type FigureKey, readingOf, reconciliationOf, statementOf } from '../figure/figure.ts'
import { numberOf, shownParts, shownValue } from '../figure/shown.ts'
import { targetOf } from '../figure/target.ts'
import type { EvidenceConnectionResolvers, FigureResolvers } from '../schema.generated.ts'
import { countEvidence, listMonths } from '../store/ledger.ts'

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
    if (findIndicator(code)?.measure !== 'SUM' || span.asOf) return []
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
}

async function evidenceOf(
  figure: FigureKey,
  page: { first: number; after: string | null | undefined },
  context: MetricsContext,
) {
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

export const EvidenceConnection: EvidenceConnectionResolvers = connection
