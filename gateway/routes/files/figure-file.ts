import { type FigurePage, writeFigure } from '@kexie/exchange/figure'
import { evidenceQuery, figureQuery, organizationsQuery } from '@kexie/exchange/figure-query'
import { apiSchema } from '@kexie/exchange/shapes'
import type { FileFormat } from '@kexie/exchange/write-records'
import type { FastifyRequest } from 'fastify'
import type { AskGraph } from '../ask-graph.ts'
import { withinLimit } from './all-pages.ts'
import { askOrRefuse, inLanguage, languageOf, RouteRefused, said } from './ask-or-refuse.ts'
import { noteExport } from './note-export.ts'
import { yearsOf } from './years-of.ts'

type Answer = {
  districts: { id: string; code: string; name: string }[] | null
  indicator:
    | (FigurePage['indicator'] & { figure: FigurePage['figure'] & { evidence: { totalCount: number } } })
    | null
}

interface Pages<Node> {
  indicator: {
    figure: { page: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null }
  }
}

/** The file of a figure's page: `figure.xlsx?code=&from=&to=&district=&asOf=&lang=`. */
export async function figureFile(
  ask: AskGraph,
  sent: FastifyRequest,
  format: FileFormat,
): Promise<{ bytes: Buffer; title: string }> {
  const { code = '', district, asOf, lang } = sent.query as Record<string, string | undefined>
  const request = lang === 'zh' || lang === 'en' ? inLanguage(sent, lang) : sent
  const variables = { ...yearsOf(request), code, district: district || null, asOf: asOf || null }
  const { districts, indicator } = await askOrRefuse<Answer>(ask, request, figureQuery, variables)
  if (!indicator)
    throw new RouteRefused(404, 'NOT_FOUND', said(request, `没有指标 ${code}`, `There is no figure ${code}`))
  const { figure, ...described } = indicator
  const {
    evidence: { totalCount: rows },
    ...shown
  } = figure
  await noteExport(ask, request, { file: `figure.${format}`, rows: withinLimit(request, rows) })
  const area = districts?.find((one) => (district ? one.id === district : one.code.endsWith('00')))
  const page: FigurePage = {
    ...variables,
    indicator: described,
    area: area?.name ?? '',
    figure: shown,
    organizations: await allPages(ask, request, organizationsQuery, variables),
    evidence: await allPages(ask, request, evidenceQuery, variables),
  }
  const bytes = await writeFigure(page, { language: languageOf(request), format, schema: apiSchema })
  const { from, to } = variables
  return { bytes, title: [indicator.name, page.area, from === to ? from : `${from}–${to}`].join(' ') }
}

async function allPages<Node>(
  ask: AskGraph,
  request: FastifyRequest,
  query: string,
  variables: object,
): Promise<Node[]> {
  const nodes: Node[] = []
  for (let after: string | null = null, more = true; more; ) {
    const answer: Pages<Node> = await askOrRefuse(ask, request, query, { ...variables, after })
    const { page } = answer.indicator.figure
    nodes.push(...(page?.nodes ?? []))
    more = page?.pageInfo.hasNextPage ?? false
    after = page?.pageInfo.endCursor ?? null
  }
  return nodes
}
