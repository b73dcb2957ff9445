import type { ImportMode } from '@kexie/schema/import-answer'
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  assertMayReport,
  type CallAnswer,
  CallRefused,
  type ImportOptions,
  importRecords,
  type SendReport,
} from '../files/import/import-records.ts'
import { markInProcess, readInProcess } from '../files/import/read-in-process.ts'
import { Turns } from '../files/import/turns.ts'
import { apiSchema } from '../files/shape/api-schema.ts'
import type { WorkbookShape } from '../files/shape/column.ts'
import { inBothLanguages, type Lookups, lookupsOf, lookupsQuery } from '../files/shape/lookups-query.ts'
import type { AskGraph, Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, inLanguage, languageOf, RouteRefused, said, statusOf } from './files/ask-or-refuse.ts'
import { sendFile, shapeNamed, titleOf } from './files/named-file.ts'
import { parametersOf } from './files/parameters.ts'
import { answerWithProgress, type Progress } from './files/progress.ts'
import { takeFiles, uploadOf } from './files/upload.ts'
import { refuseForeign } from './same-origin.ts'

/** Two files at a time, and one of an organization's: another's never waits for more than the rest of one. */
const turns = new Turns({ turns: 2, each: 1, waitingEach: 3, waiting: 20 })

/**
 * `POST /imports/academic-events?organization=…&mode=dry-run|all|accepted&submit=true&hidden=read|skip&reason=…`: a spreadsheet becomes
 * records; with `&report=xlsx` the answer is the file itself with its conflicts marked. `GET` tells its columns.
 */
export const imports: Route = (app, ask) => {
  app.register(async (own) => {
    await takeFiles(own)
    own.get(
      '/imports/:type',
      answering(async (request) =>
        columnsOf(await shapeNamed(ask, request, (request.params as { type: string }).type)),
      ),
    )
    own.post(
      '/imports/:type',
      answering(async (request, reply) => {
        const shape = await shapeNamed(ask, request, (request.params as { type: string }).type)
        const options = optionsOf(request)
        const send = sender(ask, request)
        refuseForeign(request)
        // Who may not report here, or has enough waiting, is refused before the file is taken.
        await orRefused(assertMayReport(send, shape, options.organization))
        turns.admit(options.organization)
        const lookups = await lookupsFor(ask, request, shape)
        const upload = await uploadOf(request)
        const order = { ...options, shape, lookups, send, bytes: upload.bytes }
        const inTurn = <Result>(work: () => Promise<Result>) =>
          turns.take(order.organization, () => whileThere(reply, work)).finally(upload.forget)
        if (wantsReport(request)) return inTurn(() => report(request, reply, order))
        return answerWithProgress(request, reply, (tell) => inTurn(() => run(order, tell)))
      }),
    )
  })
}

/** What a file of these records has, in the order of the template. */
const columnsOf = ({ type, main }: WorkbookShape) => ({
  type,
  columns: main.columns.map(({ path, label, required }) => ({ path, label, required })),
})

/** Nothing is done for who has gone while he waited. */
async function whileThere<Result>(reply: FastifyReply, work: () => Promise<Result>): Promise<Result> {
  if (!reply.raw.destroyed) return work()
  throw new RouteRefused(408, 'BAD_REQUEST', '连接已断开 · the connection is gone')
}

interface Order extends ImportOptions {
  skipsHidden: boolean
  shape: WorkbookShape
  lookups: Lookups
  send: SendReport
  bytes: Buffer
}

type Tell = (progress: Progress) => void

async function run(order: Order, tell: Tell) {
  const { bytes, shape, lookups, send, skipsHidden, ...options } = order
  const read = await readInProcess({ bytes, shape, lookups, skipsHidden }, (rows) =>
    tell({ stage: 'reading', rows }),
  )
  tell({ stage: options.mode === 'dry-run' ? 'checking' : 'writing', rows: read.records.length })
  return orRefused(importRecords(send, shape, read, options))
}

const sender =
  (ask: AskGraph, request: FastifyRequest): SendReport =>
  async (query, variables) =>
    (await askOrRefuse<{ outcome: CallAnswer }>(ask, request, query, variables)).outcome

/** The result of `work`, what the graph refuses it for told as the answer. */
async function orRefused<Result>(work: Promise<Result>): Promise<Result> {
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
  const result = await run(order, () => {})
  if (result.conflicts.length === 0) return result
  const { shape, lookups, skipsHidden, language } = order
  const mark = { conflicts: result.conflicts, language }
  const content = await markInProcess({ bytes: order.bytes, shape, lookups, skipsHidden, mark })
  const title = `${titleOf(request, order.shape)}${said(request, '导入问题', ' problems')}`
  return sendFile(reply, { content, format: 'xlsx', slug: order.shape.slug, title })
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

function optionsOf(request: FastifyRequest): ImportOptions & Pick<Order, 'skipsHidden'> {
  const {
    organization,
    mode = 'dry-run',
    submit = 'false',
    hidden = 'read',
    reason,
  } = parametersOf(request, ['organization', 'mode', 'submit', 'hidden', 'reason', 'report'])
  const known = modes.find((one) => one === mode)
  if (organization === undefined)
    throw refused(request, 'organization', '填报单位的标识', 'the id of the reporting organization')
  if (!known) throw refused(request, 'mode', modes.join(' / '), modes.join(' / '))
  if (submit !== 'true' && submit !== 'false')
    throw refused(request, 'submit', 'true / false', 'true / false')
  if (hidden !== 'read' && hidden !== 'skip') throw refused(request, 'hidden', 'read / skip', 'read / skip')
  return {
    organization,
    mode: known,
    submit: submit === 'true',
    reason,
    language: languageOf(request),
    skipsHidden: hidden === 'skip',
  }
}

const refused = (request: FastifyRequest, name: string, zh: string, en: string) =>
  new RouteRefused(400, 'BAD_REQUEST', said(request, `参数 ${name} 应为${zh}`, `${name} must be ${en}`))
