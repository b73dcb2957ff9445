import { beforeAll, expect, test } from 'vitest'
import type { Part } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { makeSpecimen } from './specimens.ts'
import { actions, type Step, steps } from './steps.ts'
import { type Owner, type Status, seesOpen, statuses } from './visibility.ts'

const product = useProduct()
const parts = Object.keys(seesOpen) as Part[]
const owners: readonly Owner[] = ['OWN', 'OTHER']

interface Cell {
  part: Part
  owner: Owner
  action: Step
  status: Status
  lawful: boolean
}

const cells: Cell[] = parts.flatMap((part) =>
  owners.flatMap((owner) =>
    actions.flatMap((action) =>
      statuses.map((status) => ({
        part,
        owner,
        action,
        status,
        lawful: steps[part]?.[owner]?.[action]?.includes(status) ?? false,
      })),
    ),
  ),
)

/** A record for each cell, so that no step is in another's way. */
const records = new Map<Cell, string>()

beforeAll(async () => {
  const bySort = Map.groupBy(cells, ({ owner, status }) => `${owner} ${status}`)
  for (const group of bySort.values()) {
    const [first] = group
    if (!first) continue
    const ids = await makeSpecimen(product.databaseUrl, { type: 'Proposal', ...first }, group.length)
    for (const [index, cell] of group.entries()) records.set(cell, ids[index] ?? '')
  }
}, 240_000)

test.each(parts)('%s takes the steps the table gives, and no other', async (part) => {
  const wrong: string[] = []
  for (const cell of cells.filter((one) => one.part === part)) {
    const { owner, action, status, lawful } = cell
    const moved = await step(part, action, records.get(cell) ?? '')
    if (moved !== lawful) wrong.push(`${action} of ${owner} ${status}: ${moved}`)
  }
  expect(wrong).toEqual([])
})

async function step(part: Part, action: Step, id: string): Promise<boolean> {
  const reason = action === 'return' || action === 'withdraw' ? ', reason: "试验"' : ''
  const { data, errors } = await product.as(part)(
    `mutation ($id: ID!) { ${action}Records(input: { ids: [$id]${reason} }) { ... on MoveReceipt { moved } } }`,
    { id },
  )
  expect(errors).toBeUndefined()
  return data[`${action}Records`].moved === 1
}

test('a thousand decisions at once: each record is decided once, whoever comes second is told', async () => {
  const ids = await makeSpecimen(
    product.databaseUrl,
    { type: 'Proposal', owner: 'OWN', status: 'SUBMITTED' },
    500,
  )
  const decisions = ids.flatMap((id) => [
    { part: 'REVIEWER' as const, action: 'accept' as const, id },
    { part: 'DISTRICT_REVIEWER' as const, action: 'return' as const, id },
  ])
  const won = new Map<string, number>()
  const queue = [...decisions]
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { part, action, id } = next
      if (await step(part, action, id)) won.set(id, (won.get(id) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 100 }, worker))
  expect([...won.values()].every((count) => count === 1)).toBe(true)
  expect(won.size).toBe(500)
  const { data } = await product.query(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { submission { history { action } } } } }',
    { ids: ids.slice(0, 100) },
  )
  const histories = data.nodes.map(
    (node: { submission: { history: object[] } }) => node.submission.history.length,
  )
  expect(histories).toEqual(Array.from({ length: 100 }, () => 1))
}, 240_000)

test('nobody accepts what he reported himself, nor what his own society did', async () => {
  const [id = ''] = await makeSpecimen(
    product.databaseUrl,
    { type: 'Proposal', owner: 'OWN', status: 'SUBMITTED', submittedBy: 'test-reviewer' },
    1,
  )
  expect(await step('REVIEWER', 'accept', id)).toBe(false)
  expect(await step('REVIEWER', 'return', id)).toBe(false)
})
