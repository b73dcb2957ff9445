import { language } from '../../language/language.ts'

/** The answer to a query as a developer would see it: whole, errors included, in lines. */
export async function askRaw(query: string): Promise<string> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language.value },
    body: JSON.stringify({ query }),
  })
  return JSON.stringify(await response.json(), null, 2)
}
