/** One problem of a file, in its cell. */
export interface Conflict {
  sheet: string
  row: number
  column: string | null
  header: string | null
  message: string
  received: string | null
  expected: string | null
}

/** What came of a file, tried or taken. */
export interface ImportAnswer {
  rows: number
  created: number
  revised: number
  unchanged: number
  refused: number
  written: number
  conflicts: Conflict[]
}

interface Sending {
  slug: string
  organization: string
  mode: 'dry-run' | 'all' | 'accepted'
  file: File
  language: string
}

/**
 * Sends a spreadsheet: tried only, or written and submitted.
 * @throws Error in the server's words when the file is refused as a whole
 */
export async function sendFile({ slug, organization, mode, file, language }: Sending): Promise<ImportAnswer> {
  const query = new URLSearchParams({ organization, mode, ...(mode === 'dry-run' ? {} : { submit: 'true' }) })
  const response = await fetch(`/imports/${slug}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': language },
    body: file,
  })
  const answer = await response.json()
  const [error] = answer.errors ?? []
  if (error) throw new Error(error.message)
  return answer
}
