import { linesOf } from './read-lines.ts'

/** One problem of a file, in its cell: what was expected and what came. */
export interface Conflict {
  sheet: string
  /** As the spreadsheet numbers it; null for the sheet as a whole. */
  row: number | null
  /** Letter of the column; null for the row as a whole. */
  column: string | null
  header: string | null
  message: string
  advice: string
}

/** Something of a file that was not read, or read though it does not show. */
export interface Notice {
  sheet: string
  message: string
}

/** Tried only, all rows or none, or the sound rows only. */
export type ImportMode = 'dry-run' | 'all' | 'accepted'

/** What came of a file, tried or taken. */
export interface ImportAnswer {
  mode: ImportMode
  rows: number
  created: number
  revised: number
  unchanged: number
  refused: number
  written: number
  replayed: boolean
  conflicts: Conflict[]
  notices: Notice[]
  /** Rows that the spreadsheet does not show. */
  hiddenRows: number
}

/** What the server is doing with a file, and with how many rows. */
export interface ImportProgress {
  stage: 'reading' | 'checking' | 'writing'
  rows: number
}

interface Sending {
  slug: string
  organization: string
  mode: ImportMode
  file: Blob
  language: string
  /** Rows that do not show are left out. */
  skipsHidden?: boolean
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
  const { slug, organization, mode, file, language, skipsHidden } = sending
  const submit = mode === 'dry-run' ? {} : { submit: 'true' }
  const hidden = skipsHidden ? { hidden: 'skip' } : {}
  const query = new URLSearchParams({ organization, mode, ...submit, ...hidden, ...more })
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': language, accept }
  return fetch(`/imports/${slug}?${query}`, { method: 'POST', headers, body: file })
}

function refuse({ errors }: Refusal) {
  const [error] = errors ?? []
  if (error) throw new Error(error.message)
}
