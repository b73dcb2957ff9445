import type { WorkbookShape } from '@kexie/exchange/column'
import {
  assertMayReport,
  type CallAnswer,
  CallRefused,
  type ImportMode,
  type ImportOptions,
  importRecords,
  type SendReport,
} from '@kexie/exchange/import'
import { inBothLanguages, type Lookups, lookupsOf, lookupsQuery } from '@kexie/exchange/lookups'
import { markConflicts } from '@kexie/exchange/mark-conflicts'
import { readInWorker } from '@kexie/exchange/read'
import { apiSchema } from '@kexie/exchange/shapes'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AskGraph, Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, inLanguage, languageOf, RouteRefused, said, statusOf } from './files/ask-or-refuse.ts'
import { sendFile, shapeNamed, titleOf } from './files/named-file.ts'
import { answerWithProgress, type Progress } from './files/progress.ts'
import { takeFiles, uploadOf } from './files/upload.ts'

/**
 * `POST /imports/academic-events?organization=…&mode=dry-run|all|accepted&submit=true`: a spreadsheet becomes
 * records; with `&report=xlsx` the answer is the file itself with its conflicts marked. `GET` tells its columns.
 */
export const imports: Route = (app, ask) => {
  app.register(async (own) => {
    await takeFiles(own)
    own.get(
      '/imports/:type',
      answering(async (request) => columnsOf(shapeNamed(request, (request.params as { type: string }).type))),
    )
    own.post(
      '/imports/:type',
      answering(async (request, reply) => {
        const shape = shapeNamed(request, (request.params as { type: string }).type)
        const options = optionsOf(request)
        const send = sender(ask, request)
        // Who may not report here is refused before the file is taken.
        await told(assertMayReport(send, shape, options.organization))
        const lookups = await lookupsFor(ask, request, shape)
        const order = { ...options, shape, lookups, send, bytes: await uploadOf(request) }
        if (wantsReport(request)) return report(request, reply, order)
        return answerWithProgress(request, reply, async (tell) => (await run(request, order, tell)).result)
      }),
    )
  })
}

/** What a file of these records has, in the order of the template. */
const columnsOf = ({ type, main }: WorkbookShape) => ({
  type,
  columns: main.columns.map(({ path, label, required }) => ({ path, label, required })),
})

interface Order extends ImportOptions {
  shape: WorkbookShape
  lookups: Lookups
  send: SendReport
  bytes: Buffer
}

type Tell = (progress: Progress) => void

async function run(request: FastifyRequest, order: Order, tell: Tell) {
  const { bytes, shape, lookups, send, ...options } = order
  const keepTables = wantsReport(request)
  const book = await readInWorker({ bytes, shape, lookups, keepTables }, (rows) =>
    tell({ stage: 'reading', rows }),
  )
  tell({ stage: options.mode === 'dry-run' ? 'checking' : 'writing', rows: book.read.records.length })
  return { ...book, result: await told(importRecords(send, shape, book.read, options)) }
}

const sender =
  (ask: AskGraph, request: FastifyRequest): SendReport =>
  async (query, variables) =>
    (await askOrRefuse<{ outcome: CallAnswer }>(ask, request, query, variables)).outcome

/** The result of `work`, what the graph refuses it for told as the answer. */
async function told<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error
    const { code, message } = error.problem
    throw new RouteRefused(statusOf(code), code, message)
  }
}

const wantsReport = (request: FastifyRequest) => (request.query as { report?: string }).report === 'xlsx'

/** Answers with the file itself, its conflicts marked; with the result where it has none. */
async function report(request: FastifyRequest, reply: FastifyReply, order: Order) {
  const { read, tables, result } = await run(request, order, () => {})
  if (result.conflicts.length === 0) return result
  const bytes = await markConflicts(read, tables, result.conflicts, order.language)
  const title = `${titleOf(request, order.shape)}${said(request, '导入问题', ' problems')}`
  return sendFile(reply, { bytes, format: 'xlsx', slug: order.shape.slug, title })
}

/** What the file may name, in whichever language it was filled in. */
async function lookupsFor(ask: AskGraph, request: FastifyRequest, shape: WorkbookShape): Promise<Lookups> {
  const other = languageOf(request) === 'en' ? 'zh' : 'en'
  const both = [request, inLanguage(request, other)].map(async (one) =>
    lookupsOf(await askOrRefuse<Record<string, unknown>>(ask, one, lookupsQuery(apiSchema, shape))),
  )
  const [own, otherwise] = await Promise.all(both)
  return inBothLanguages(own as Lookups, otherwise as Lookups)
}

const modes: readonly ImportMode[] = ['dry-run', 'all', 'accepted']

function optionsOf(request: FastifyRequest): ImportOptions {
  const {
    organization,
    mode = 'dry-run',
    submit = 'false',
  } = request.query as Record<string, string | undefined>
  const known = modes.find((one) => one === mode)
  if (typeof organization !== 'string' || organization === '')
    throw refused(request, 'organization', '填报单位的标识', 'the id of the reporting organization')
  if (!known) throw refused(request, 'mode', modes.join(' / '), modes.join(' / '))
  if (submit !== 'true' && submit !== 'false')
    throw refused(request, 'submit', 'true / false', 'true / false')
  return { organization, mode: known, submit: submit === 'true', language: languageOf(request) }
}

const refused = (request: FastifyRequest, name: string, zh: string, en: string) =>
  new RouteRefused(400, 'BAD_REQUEST', said(request, `参数 ${name} 应为${zh}`, `${name} must be ${en}`))
