import type { FastifyReply, FastifyRequest } from 'fastify'
import { writeCsv } from '../files/export/write-csv.ts'
import type { AnnualReport, StatisticalTable } from '../files/report/report.ts'
import { type Say, tableHeader, tableRows } from '../files/report/report.ts'
import { reportDocument } from '../files/report/report-document.ts'
import type { AskGraph, Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, RouteRefused, said } from './files/ask-or-refuse.ts'
import { noteExport } from './files/note-export.ts'
import { parametersOf } from './files/parameters.ts'

const reportQuery = `query ($from: Int, $to: Int, $district: ID, $edition: ID) {
  annualReport(from: $from, to: $to, district: $district, edition: $edition) { from to district { name } dataUntil blank { name }
    chapters { heading paragraphs { segments { text figure { indicator { code } } } } }
    figures { indicator { code name unit definition } value relation upTo basis years { year value relation upTo basis } reconciliation } } }`

const tableQuery = `query ($code: String!, $year: Int!, $district: ID) {
  statisticalTable(code: $code, year: $year, district: $district) { code name year district { name } explanation
    rows { code name unit value basis before basisBefore change indicator { code name } } } }`

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Asked = FastifyRequest<{ Params: { file: string } }>

/**
 * `/reports/annual-2017-2021.docx` with `?district=` or `?edition=`: the printable annual report; `/reports/AX1-2021.csv`: a yearly
 * statistical table with the draft of its explanation.
 */
export const reports: Route = (app, ask) => {
  app.get(
    '/reports/:file',
    answering(async (request, reply) => {
      const asked = request as Asked
      const { file } = asked.params
      const [, from, to] = /^annual-(\d{4})-(\d{4})\.docx$/.exec(file) ?? []
      if (from && to) return annual(ask, asked, reply, { from: Number(from), to: Number(to) })
      const [, code, year] = /^([A-Z]{2,3}\d{1,2})-(\d{4})\.csv$/.exec(file) ?? []
      if (code && year) return table(ask, asked, reply, { code, year: Number(year) })
      throw notFound(request)
    }),
  )
}

const notFound = (request: FastifyRequest) =>
  new RouteRefused(404, 'NOT_FOUND', said(request, '没有这份报告', 'There is no such report'))

async function annual(
  ask: AskGraph,
  request: Asked,
  reply: FastifyReply,
  years: { from: number; to: number },
) {
  const { district = null, edition = null } = parametersOf(request, ['district', 'edition'])
  const variables = edition ? { edition } : { ...years, district }
  const { annualReport } = await askOrRefuse<{ annualReport: AnnualReport | null }>(
    ask,
    request,
    reportQuery,
    variables,
  )
  if (!annualReport) throw notFound(request)
  if (!edition)
    await noteExport(ask, request, { file: request.params.file, rows: annualReport.figures.length })
  const say = sayTo(request)
  const name = `${say('科协工作报告', 'annual-report')}-${years.from}-${years.to}.docx`
  return send(reply, name, word).send(await reportDocument(annualReport, say))
}

async function table(
  ask: AskGraph,
  request: Asked,
  reply: FastifyReply,
  key: { code: string; year: number },
) {
  const { district = null } = parametersOf(request, ['district'])
  const variables = { ...key, district }
  const { statisticalTable } = await askOrRefuse<{ statisticalTable: StatisticalTable | null }>(
    ask,
    request,
    tableQuery,
    variables,
  )
  if (!statisticalTable) throw notFound(request)
  const { code, name, rows } = statisticalTable
  await noteExport(ask, request, { file: request.params.file, rows: rows.length })
  const say = sayTo(request)
  return send(reply, `${code}-${name}-${key.year}.csv`, 'text/csv; charset=utf-8').send(
    writeCsv(tableHeader(statisticalTable, say), tableRows(statisticalTable, say)),
  )
}

const sayTo =
  (request: FastifyRequest): Say =>
  (zh, en) =>
    said(request, zh, en)

const send = (reply: FastifyReply, name: string, type: string) =>
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).type(type)
