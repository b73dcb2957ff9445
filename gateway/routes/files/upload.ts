import type { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { TurnsTaken } from '../../files/import/turns.ts'
import { FileRefused } from '../../files/workbook/refusal.ts'

const sizeLimit = 20 * 1_048_576

/** Bytes of files under way that are held at a time, of everybody. */
const heldLimit = 100 * 1_048_576
let held = 0

/** Lets the routes of `app` take files: as the body itself, of any type, or as a part of a form. */
export async function takeFiles(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  await app.register(multipart, { limits: { files: 1, fileSize: sizeLimit + 1 } })
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
}

/** A file that was sent; it counts towards what is held until it is forgotten. */
export interface Upload {
  bytes: Buffer
  forget(): void
}

/**
 * The file a request brings.
 * @throws {FileRefused} TOO_LARGE, EMPTY; {TurnsTaken} while too much of others' is held
 */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const holding = new Holding()
  try {
    const bytes = await holding.collect(await bodyOf(request))
    return { bytes, forget: () => holding.forget() }
  } catch (error) {
    holding.forget()
    throw error
  }
}

async function bodyOf(request: FastifyRequest): Promise<Readable | undefined> {
  if (!request.isMultipart()) return request.body as Readable | undefined
  const part = await request.file()
  if (!part) throw new FileRefused('EMPTY')
  return part.file
}

class Holding {
  #size = 0

  async collect(stream: Readable | undefined): Promise<Buffer> {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of stream?.iterator({ destroyOnReturn: false }) ?? []) {
        this.#hold((chunk as Buffer).length)
        chunks.push(chunk as Buffer)
      }
    } finally {
      // Who sends too much is told so, and its connection stays: the rest is taken off it and forgotten, or whatever is asked next
      // on the same connection would stand behind it for ever.
      stream?.resume()
    }
    if (this.#size === 0) throw new FileRefused('EMPTY')
    return Buffer.concat(chunks)
  }

  #hold(more: number): void {
    this.#size += more
    held += more
    if (this.#size > sizeLimit) throw new FileRefused('TOO_LARGE', { expected: '20 MB', received: '> 20 MB' })
    if (held > heldLimit) throw new TurnsTaken('ALL', 10)
  }

  forget(): void {
    held -= this.#size
    this.#size = 0
  }
}
