import type { FormattedExecutionResult } from 'graphql'

/** JSON of data by the data itself; forgotten with it. */
const written = new WeakMap<object, string>()

/** An answer as JSON. Callers that share an answer under way get data that is written once; what it costs is each one's own. */
export function writeAnswer({ data, errors, extensions }: FormattedExecutionResult): string {
  if (!data || errors) return JSON.stringify({ data, errors, extensions })
  const text = textOf(data)
  return extensions ? `{"data":${text},"extensions":${JSON.stringify(extensions)}}` : `{"data":${text}}`
}

function textOf(data: object): string {
  const known = written.get(data)
  if (known !== undefined) return known
  const text = JSON.stringify(data)
  written.set(data, text)
  return text
}
