import type { CellsAnswer } from '@kexie/schema/cells-answer'
import type { FastifyRequest } from 'fastify'
import { readCellsInProcess } from '../files/import/read-in-process.ts'
import { Turns } from '../files/import/turns.ts'
import type { AskGraph, Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { languageOf, RouteRefused, said } from './files/ask-or-refuse.ts'
import { takeFiles, uploadOf } from './files/upload.ts'
import { permittedTo } from './permitted-to.ts'
import { refuseForeign } from './same-origin.ts'

/** Two files at a time: they are short and few. */
const turns = new Turns({ turns: 2, each: 2, waitingEach: 10, waiting: 10 })

/** `POST /cells`: a spreadsheet's first sheet as cells of text, for a page on which they are looked at and mended before anything is written. */
export const cells: Route = (app, ask) => {
  app.register(async (own) => {
    await takeFiles(own)
    own.post(
      '/cells',
      answering(async (request, reply): Promise<CellsAnswer> => {
        refuseForeign(request)
        await refuseOthers(ask, request)
        turns.admit('cells')
        reply.header('cache-control', 'no-store')
        const upload = await uploadOf(request)
        const { rows, notices } = await turns
          .take('cells', () => readCellsInProcess({ bytes: upload.bytes }))
          .finally(upload.forget)
        const language = languageOf(request)
        return { rows: rows.map((row) => [...row]), notices: notices.map((notice) => notice[language]) }
      }),
    )
  })
}

/** Whoever has no page to put cells on sends no file. */
async function refuseOthers(ask: AskGraph, request: FastifyRequest): Promise<void> {
  if ((await permittedTo(ask, request)).has('SET_STATEMENT')) return
  const message = said(request, '公布的数由市级审核人登记', 'Published numbers are entered by reviewers')
  throw new RouteRefused(403, 'NOT_PERMITTED', message)
}
