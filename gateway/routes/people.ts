import { createHash } from 'node:crypto'
import type { PeopleAnswer, PeopleMode } from '@kexie/schema/people-answer'
import type { FastifyRequest } from 'fastify'
import { readPeopleInProcess } from '../files/import/read-in-process.ts'
import { Turns } from '../files/import/turns.ts'
import { bringPeople } from '../files/people/bring-people.ts'
import { type CallAnswer, sheetCalls } from '../files/people/people-calls.ts'
import { peopleGuide, peopleShape } from '../files/people/people-shape.ts'
import { apiSchema } from '../files/shape/api-schema.ts'
import { inBothLanguages, type Lookups, lookupsOf, lookupsQuery } from '../files/shape/lookups-query.ts'
import { writeWorkbook } from '../files/template/workbook.ts'
import type { AskGraph, Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, inLanguage, languageOf, RouteRefused, said } from './files/ask-or-refuse.ts'
import { sendFile } from './files/named-file.ts'
import { parametersOf } from './files/parameters.ts'
import { takeFiles, uploadOf } from './files/upload.ts'
import { permittedTo } from './permitted-to.ts'
import { refuseForeign } from './same-origin.ts'

/** One file at a time: it is brought in once in the life of a city, and then now and again. */
const turns = new Turns({ turns: 1, each: 1, waitingEach: 3, waiting: 10 })

/**
 * `GET /templates/people.xlsx`: the workbook that bodies, accounts and duties come in; `POST /imports/people?mode=dry-run|all` tries it,
 * or brings in the sheets that whoever sends it may. Links of accounts stand in the answer, this once.
 */
export const people: Route = (app, ask) => {
  app.get(
    '/templates/people.xlsx',
    answering(async (request, reply) => {
      const language = languageOf(request)
      const permitted = await permittedSome(ask, request)
      const lookups = await lookupsFor(ask, request, permitted)
      const guide = peopleGuide[language]
      const content = await writeWorkbook(peopleShape, { language, lookups, guide })
      const title = peopleShape.label[language]
      return sendFile(reply, { content, format: 'xlsx', slug: 'people', title })
    }),
  )
  app.register(async (own) => {
    await takeFiles(own)
    own.post(
      '/imports/people',
      answering(async (request, reply) => {
        refuseForeign(request)
        const mode = modeOf(request)
        const permitted = await permittedSome(ask, request)
        turns.admit('people')
        reply.header('cache-control', 'no-store')
        const upload = await uploadOf(request)
        return turns
          .take('people', () => run(ask, request, { mode, permitted, bytes: upload.bytes }))
          .finally(upload.forget)
      }),
    )
  })
}

interface Order {
  mode: PeopleMode
  permitted: ReadonlySet<string>
  bytes: Buffer
}

async function run(ask: AskGraph, request: FastifyRequest, order: Order): Promise<PeopleAnswer> {
  const { mode, permitted, bytes } = order
  const other = languageOf(request) === 'en' ? 'zh' : 'en'
  const [lookups, otherwise] = await Promise.all(
    [request, inLanguage(request, other)].map((one) => lookupsFor(ask, one, permitted)),
  )
  const known = inBothLanguages(lookups as Lookups, otherwise as Lookups)
  const read = await readPeopleInProcess({ bytes, shape: peopleShape, lookups: known })
  const source = `sha256:${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`
  const send = async (mutation: string, input: object) =>
    (await askOrRefuse<{ outcome: CallAnswer }>(ask, request, mutation, { input })).outcome
  return bringPeople(send, read, { mode, permitted, source, language: languageOf(request) })
}

/** What the sender may do. @throws {RouteRefused} 403 for who may bring in none of it, before the file is taken */
async function permittedSome(ask: AskGraph, request: FastifyRequest): Promise<ReadonlySet<string>> {
  const permitted = await permittedTo(ask, request)
  if (sheetCalls.some(({ permission }) => permitted.has(permission))) return permitted
  const message = said(
    request,
    '单位和报送由市级审核人、账号由系统管理员用表格导入',
    'Bodies and duties are brought in by reviewers, accounts by the system administrator',
  )
  throw new RouteRefused(403, 'NOT_PERMITTED', message)
}

/** What cells may name. Forms are named by whoever sets duties, and known to nobody else. */
async function lookupsFor(
  ask: AskGraph,
  request: FastifyRequest,
  permitted: ReadonlySet<string>,
): Promise<Lookups> {
  const shape = permitted.has('SET_DUTY')
    ? peopleShape
    : { ...peopleShape, parts: peopleShape.parts.filter(({ field }) => field !== 'duties') }
  return lookupsOf(await askOrRefuse<Record<string, unknown>>(ask, request, lookupsQuery(apiSchema, shape)))
}

function modeOf(request: FastifyRequest): PeopleMode {
  const { mode = 'dry-run' } = parametersOf(request, ['mode'])
  if (mode === 'dry-run' || mode === 'all') return mode
  const words = ['参数 mode 应为 dry-run 或 all', 'mode must be dry-run or all'] as const
  throw new RouteRefused(400, 'BAD_REQUEST', said(request, ...words))
}
