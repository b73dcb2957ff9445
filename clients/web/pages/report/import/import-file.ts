import type { ImportAnswer, ImportMode, ImportProgress } from './import-answer.generated.ts'
import { linesOf } from './read-lines.ts'

interface Sending {
  slug: string
  organization: string
  mode: ImportMode
  file: Blob
  language: string
  /** Rows that do not show are left out. */
  skipsHidden?: boolean
  /** Why what was accepted is corrected; blank where nothing is. */
  reason: string
}

interface Refusal {
  errors?: readonly { message: string }[]
}

type Line = Refusal & Partial<ImportProgress> & { result?: ImportAnswer }

/**
 * Sends a spreadsheet: tried only, or written and submitted. What is being done with it is told as it goes on.
 * @throws Error in the server's words when the file is refused as a whole
 */
export async function sendFile(
  sending: Sending,
  tell: (progress: ImportProgress) => void,
): Promise<ImportAnswer> {
  const response = await post(sending, 'application/x-ndjson')
  let answer: ImportAnswer | undefined
  for await (const line of linesOf<Line>(response)) {
    refuse(line)
    const { stage, rows = 0, result } = line
    if (stage) tell({ stage, rows })
    answer ??= result
  }
  if (!answer) throw new Error(`${response.status} ${response.statusText}`)
  return answer
}

/**
 * The file as it was sent, its conflicts marked in their cells.
 * @throws Error in the server's words when the file is refused as a whole
 */
export async function markedFile(sending: Omit<Sending, 'mode'>): Promise<Blob> {
  const response = await post({ ...sending, mode: 'dry-run' }, '*/*', { report: 'xlsx' })
  if (!response.ok) refuse((await response.json()) as Refusal)
  return response.blob()
}

function post(sending: Sending, accept: string, more = {}) {
  const { slug, organization, mode, file, language, skipsHidden, reason } = sending
  const submit = mode === 'dry-run' ? {} : { submit: 'true' }
  const hidden = skipsHidden ? { hidden: 'skip' } : {}
  const why = reason.trim() ? { reason: reason.trim() } : {}
  const query = new URLSearchParams({ organization, mode, ...submit, ...hidden, ...why, ...more })
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': language, accept }
  return fetch(`/imports/${slug}?${query}`, { method: 'POST', headers, body: file })
}

function refuse({ errors }: Refusal) {
  const [error] = errors ?? []
  if (error) throw new Error(error.message)
}
