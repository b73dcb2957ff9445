import type { Ask, Product } from '../journeys/client.ts'
import type { Known } from './sample-values.ts'

const register = `{
  organizations(first: 1) { nodes { id } edges { cursor } }
  people(first: 1) { nodes { id } edges { cursor } }
  districts { id parts { id } }
  editions { id }
  valueLists { code values { code } }
  submissions(first: 1) { edges { cursor } nodes { id } }
  waiting: submissions(first: 1, order: WAITING_SINCE) { edges { cursor } }
  academicEvents(first: 1) { edges { cursor } }
  obligations(filter: { from: "2021-03-01", to: "2021-03-31" }, first: 1) { edges { cursor } }
  duplicates(first: 1) { edges { cursor } }
  indicator(code: "academic-exchange-events") { id figure(from: 2017, to: 2021) {
    evidence(first: 1) { edges { cursor } } organizations(first: 1) { edges { cursor } } } }
}`

interface Listed {
  nodes?: { id: string }[]
  edges: { cursor: string }[]
}

/** One id of each type that has any, and a cursor of each list. */
export async function findKnown(product: Product): Promise<Known> {
  const { data, errors } = await product.query(register)
  if (errors) throw new Error(JSON.stringify(errors))
  const { districts, editions, indicator, valueLists, ...lists } = data
  const cursors = { ...lists, ...indicator.figure } as Record<string, Listed>
  const part = districts.flatMap(({ parts }: { parts: { id: string }[] }) => parts)[0]
  return {
    codes: Object.fromEntries(
      valueLists.map(({ code, values }: { code: string; values: { code: string }[] }) => [
        code,
        values[0]?.code,
      ]),
    ),
    ids: {
      ...(await recordIds(product.query)),
      Organization: lists.organizations.nodes[0].id,
      Person: lists.people.nodes[0].id,
      District: part.id,
      Submission: lists.submissions.nodes[0].id,
      Indicator: indicator.id,
      ...(editions[0] ? { Edition: editions[0].id } : {}),
    },
    cursors: Object.fromEntries(
      Object.entries(cursors).flatMap(([name, { edges }]) => (edges[0] ? [[name, edges[0].cursor]] : [])),
    ),
  }
}

/** One accepted record of each type. */
async function recordIds(ask: Ask): Promise<Record<string, string>> {
  const { data } = await ask('{ submissionCounts { byType { type } } }')
  const types: string[] = data.submissionCounts.byType.map(({ type }: { type: string }) => type)
  const found = await Promise.all(
    types.map(async (type) => {
      const answer = await ask(
        'query ($type: String!) { submissions(first: 1, filter: { type: $type, status: ACCEPTED }) { nodes { record { id } } } }',
        { type },
      )
      const id = answer.data.submissions.nodes[0]?.record?.id
      return id ? [[type, id] as const] : []
    }),
  )
  return Object.fromEntries(found.flat())
}
