import { ask, type GraphDocument, GraphFailure } from '../../../graph/ask.ts'

/** What is found, by the name that is typed. */
interface Found {
  found: { nodes: { name: string }[] } | null
}

/** Lists of registers, whose entries have a name; the entries of all others have a title. */
const named = ['organizations', 'people']

/**
 * Names that hold `text` among what a field of Query lists; none where the graph does not answer, since a suggestion is no more
 * than that.
 */
export async function namesHolding(text: string, list: string, signal: AbortSignal): Promise<string[]> {
  const name = named.includes(list) ? 'name' : 'name: title'
  const document = `query Named($text: String!) { found: ${list}(filter: { text: $text }, first: 20) { nodes { ${name} } } }`
  try {
    const { data } = await ask(
      document as unknown as GraphDocument<Found, { text: string }>,
      { text },
      signal,
    )
    return [...new Set(data.found?.nodes.map((one) => one.name))]
  } catch (err) {
    if (err instanceof GraphFailure || signal.aborted) return []
    throw err
  }
}
