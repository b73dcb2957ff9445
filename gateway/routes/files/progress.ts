import { PassThrough } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { log } from '@kexie/runtime/log'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusalOf } from './answering.ts'
import { said } from './ask-or-refuse.ts'

/** What is being done, with how many rows. */
export interface Progress {
  stage: 'reading' | 'checking' | 'writing'
  rows: number
}

type Work = (tell: (progress: Progress) => void) => Promise<unknown>

/** How often a client that waits hears that we are still there, in milliseconds. */
const heartbeat = 1000

/** Chromium counts an answer under `no-store` that a page reads as it comes as aborted, though all of it arrives. */
const uncached = 'private, no-cache'

/**
 * Answers with the result of `work`: as JSON, or to who accepts `application/x-ndjson` line by line, what is being done
 * and at the end `{"result": …}` or `{"status": 422, "errors": …}`.
 */
export async function answerWithProgress(request: FastifyRequest, reply: FastifyReply, work: Work) {
  if (!request.headers.accept?.includes('application/x-ndjson')) return work(() => {})
  const lines = new PassThrough()
  const write = (line: object) => lines.writable && lines.write(`${JSON.stringify(line)}\n`)
  let latest: Progress = { stage: 'reading', rows: 0 }
  const underway = work((progress) => {
    latest = progress
    write(progress)
  })
  // What is refused at once is answered with its own status.
  await Promise.race([underway, nextTurn()])
  const clock = setInterval(() => write(latest), heartbeat)
  underway
    .then(
      (result) => write({ result }),
      (error: unknown) => write(bodyOf(error, request)),
    )
    .finally(() => {
      clearInterval(clock)
      lines.end()
    })
  return reply
    .headers({ 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': uncached })
    .send(lines)
}

function bodyOf(error: unknown, request: FastifyRequest) {
  try {
    const { status, body } = refusalOf(error, request)
    return { status, ...body }
  } catch (unexpected) {
    log.error({ err: unexpected }, 'unexpected error')
    const message = said(request, '系统内部出现错误，请稍后再试', 'Something went wrong on our side')
    return { status: 500, errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }
  }
}
