import { permit } from '@kexie/runtime/permit'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import { GraphQLError } from 'graphql'
import type { MetricsContext } from '../context.ts'
import { type EditionContent, figuresOver, shownOver, spanOfEdition } from '../edition/content.ts'
import { spanOf } from '../figure/span.ts'
import type { StatisticalTableKey } from '../resolvers/AnnualReport.ts'
import type { QueryannualReportArgs } from '../schema.generated.ts'
import { findEdition } from '../store/editions.ts'
import { type AnnualReportKey, chaptersOver, codesIn, printedSentence } from './annual-report.ts'

/** The report over an edition that may be read, or over what is known now; null for an edition nobody finds. */
export async function reportOf(
  context: MetricsContext,
  { from, to, district, edition }: QueryannualReportArgs,
): Promise<AnnualReportKey | null> {
  if (edition) return reportOfEdition(context, edition)
  if (!from || !to)
    throw new GraphQLError('请给出 from 与 to，或给出 edition · give from and to, or an edition', {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  const span = await spanOf({ from, to, district }, context)
  const report = chaptersOver(context.definitions, shownOver(span, await figuresOver(span, context)))
  return { from, to, districtCode: span.area ?? '', asOf: context.now, ...report }
}

async function reportOfEdition(context: MetricsContext, id: string): Promise<AnnualReportKey | null> {
  const found = await findEdition(context.db, soughtUuid('Edition', id))
  if (!found || !may(context.viewer, 'READ_EDITION', { published: !found.withdrawnAt })) return null
  const { figures } = JSON.parse(found.content) as EditionContent
  const { fromYear: from, toYear: to, districtCode, asOf } = found
  const shown = shownOver(spanOfEdition(found), figures)
  return { from, to, districtCode, asOf, ...chaptersOver(await context.definitionsAt(asOf), shown) }
}

/** Statistical tables of a year: the one of that code, or all. */
export async function tablesOf(
  context: MetricsContext,
  { code, year, district }: { code?: string; year: number; district?: string | null | undefined },
): Promise<StatisticalTableKey[]> {
  permit(context, 'READ_FIGURES')
  // One span for both years, so that one statement reads them.
  const span = await spanOf({ from: year - 1, to: year, district }, context)
  return context.definitions.tables
    .filter((table) => !code || table.code === code)
    .map((table) => ({ table, year, span }))
}

/** How sentences of the report print for a year of the city; two hundred at most. */
export async function sentencesOf(
  context: MetricsContext,
  { sentences, year }: { sentences: readonly string[]; year: number },
) {
  permit(context, 'READ_FIGURES')
  if (sentences.length > mostSentences)
    throw new GraphQLError(`至多 ${mostSentences} 句 · at most ${mostSentences} sentences`, {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  const span = await spanOf({ from: year, to: year }, context)
  const figures = shownOver(span, await figuresOver(span, context, codesIn(sentences)))
  return sentences.map((sentence) => {
    const { text, blank } = printedSentence(context.definitions, figures, sentence)
    const known = blank.filter((code) => context.definitions.find(code))
    return { text, blank: [...new Set(known)].map((code) => ({ code })) }
  })
}

const mostSentences = 200
