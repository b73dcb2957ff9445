import { periodParameters } from '@kexie/schema/asked-period'
import type { FastifyRequest } from 'fastify'
import { writeFigure } from '../../files/export/figure.ts'
import type { ContributionShown, Entry, FigurePage } from '../../files/export/figure-answer.ts'
import { evidenceQuery, figureQuery, organizationsQuery } from '../../files/export/figure-query.ts'
import type { FileFormat, FilePieces } from '../../files/export/write-records.ts'
import type { AskGraph } from '../ask-graph.ts'
import { type Page, pagesOf, withinLimit } from './all-pages.ts'
import { askOrRefuse, inLanguage, languageOf, RouteRefused, said } from './ask-or-refuse.ts'
import { noteExport } from './note-export.ts'
import { parametersOf } from './parameters.ts'
import { periodOf } from './period-of.ts'

type Answer = {
  districts: { id: string; name: string }[] | null
  city: { area: { name: string } } | null
  indicator:
    | (FigurePage['indicator'] & {
        figure: FigurePage['figure'] & { evidence: { totalCount: number } | null }
      })
    | null
}

interface Pages<Node> {
  indicator: { figure: { page: Page<Node> | null } }
}

const parameters = ['code', ...periodParameters, 'district', 'asOf', 'lang'] as const

/** The file of a figure's page: `figure.xlsx?code=&from=&to=&fromMonth=&toMonth=&district=&asOf=&lang=`. */
export async function figureFile(
  ask: AskGraph,
  sent: FastifyRequest,
  format: FileFormat,
): Promise<{ content: FilePieces; title: string }> {
  const { code = '', district = null, asOf = null, lang, ...period } = parametersOf(sent, parameters)
  const request = lang === 'zh' || lang === 'en' ? inLanguage(sent, lang) : sent
  const variables = { ...periodOf(request, period), code, district, asOf }
  const { districts, city, indicator } = await askOrRefuse<Answer>(ask, request, figureQuery, {
    ...variables,
    parts: format !== 'csv',
  })
  if (!indicator)
    throw new RouteRefused(404, 'NOT_FOUND', said(request, `没有指标 ${code}`, `There is no figure ${code}`))
  refuseRetired(request, indicator, asOf)
  const { figure, ...described } = indicator
  const { evidence, ...shown } = figure
  await noteExport(ask, request, {
    file: `figure.${format}`,
    rows: withinLimit(request, evidence?.totalCount ?? 0),
  })
  const pages = <Node>(query: string) =>
    pagesOf<Node>(async (after) => {
      const answer: Pages<Node> = await askOrRefuse(ask, request, query, { ...variables, after })
      return answer.indicator.figure.page
    })
  const area = district ? districts?.find(({ id }) => id === district) : city?.area
  const page: FigurePage = {
    ...variables,
    indicator: described,
    area: area?.name ?? '',
    figure: shown,
    organizations: await allOf(await pages<ContributionShown>(organizationsQuery)),
    evidence: await pages<Entry>(evidenceQuery),
  }
  const content = writeFigure(page, { language: languageOf(request), format })
  return { content, title: [indicator.name, page.area, figure.periodName].join(' ') }
}

/** What is no longer counted has no figure of today: a file of nothing would say that nobody reported. */
function refuseRetired(
  request: FastifyRequest,
  { name, retiredSince }: FigurePage['indicator'],
  asOf: string | null,
): void {
  if (!retiredSince || (asOf && new Date(asOf) < new Date(retiredSince))) return
  const zh = `本市自 ${retiredSince} 起不再统计“${name}”，没有可导出的数；以 asOf 指明此前的时刻，可导出当时的数`
  const en = `${name} is counted no more since ${retiredSince}: there is no figure to export; name an earlier moment by asOf to export what was known then`
  throw new RouteRefused(404, 'NOT_FOUND', said(request, zh, en))
}

async function allOf<Node>(pages: AsyncIterable<readonly Node[]>): Promise<Node[]> {
  const all: Node[] = []
  for await (const nodes of pages) all.push(...nodes)
  return all
}
