export interface Answer {
  status: number
  /** Everything the body holds, as sent. */
  body: Record<string, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of the data it says itself.
  data: any
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
}

/** Asks a gateway as a client would: JSON by POST. */
export async function ask(
  url: string,
  query: string,
  { variables, headers }: { variables?: object; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await response.json()) as Answer['body'] & Pick<Answer, 'data' | 'errors'>
  return { status: response.status, body, data: body.data, ...(body.errors ? { errors: body.errors } : {}) }
}
