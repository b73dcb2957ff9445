import type { FormattedExecutionResult } from 'graphql'

/** JSON of data by the data itself; forgotten with it. */
const written = new WeakMap<object, string>()

/** An answer as JSON. Askers that share an answer under way get data that is written once. */
export function writeAnswer({ data, ...rest }: FormattedExecutionResult): string {
  if (!data || Object.values(rest).some((part) => part !== undefined))
    return JSON.stringify({ data, ...rest })
  const known = written.get(data)
  if (known !== undefined) return known
  const text = JSON.stringify({ data })
  written.set(data, text)
  return text
}
