import type { Client } from './client.ts'
import { Ended, exitCodes } from './exit-codes.ts'
import { say } from './language.ts'

const query = `query Organizations($text: String!) {
  organizations(filter: { text: $text }, first: 20) { nodes { id name } } }`

interface Answer {
  data?: { organizations: { nodes: { id: string; name: string }[] } | null } | null
  errors?: { message: string }[]
}

/** Id of the organization of that full name; what is no name of one is taken for an id. */
export async function findOrganization(client: Client, named: string): Promise<string> {
  if (!/\P{ASCII}|\s/u.test(named)) return named
  const body = JSON.stringify({ query, variables: { text: named } })
  const response = await client.post('/graphql', body, { 'content-type': 'application/json' })
  const { data, errors } = (await response.json()) as Answer
  const found = data?.organizations?.nodes ?? []
  const exact = found.find(({ name }) => name === named)
  if (exact) return exact.id
  const near = found.map(({ name }) => name).join('、')
  const hint =
    errors?.[0]?.message ?? (near && say(client.language, `相近的有：${near}`, `There are: ${near}`))
  throw new Ended(
    exitCodes.usage,
    [say(client.language, `没有名为“${named}”的单位`, `No organization is named "${named}"`), hint]
      .filter(Boolean)
      .join('；'),
  )
}
