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
  onProgress: (told: string) => void
}

/**
 * Sends a spreadsheet: tried only, or written and submitted. What the server says meanwhile is passed on line by line.
 * @throws Error in the server's words when the file is refused as a whole
 */
export async function sendFile({ slug, organization, mode, file, language, onProgress }: Sending): Promise<ImportAnswer> {
  const query = new URLSearchParams({ organization, mode, ...(mode === 'dry-run' ? {} : { submit: 'true' }) })
  const response = await fetch(`/imports/${slug}?${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      accept: 'application/x-ndjson',
      'accept-language': language,
    },
    body: file,
  })
  const lines = (await textOf(response, onProgress)).split('\n').filter(Boolean)
  const last = JSON.parse(lines.at(-1) ?? '{}')
  const [error] = last.errors ?? []
  if (error) throw new Error(error.message)
  return last.result ?? last
}

/** The whole answer; each line is told as it comes. */
async function textOf(response: Response, onProgress: (told: string) => void): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    text += read.value
    const stage = /\{"stage":[^\n]*$/.exec(text.trimEnd())?.[0]
    if (stage) onProgress(stage)
  }
  return text
}
