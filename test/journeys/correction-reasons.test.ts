import { expect, test } from 'vitest'
import { clerkOf } from './clerk.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const clerk = clerkOf(product)
const row = { discipline: 'MAKER', occurredOn: '2021-05-01', tutors: 3, pupils: 40 }

test('why what was accepted is corrected is read by the reviewer, with the figure, and in the audit', async () => {
  const id = await clerk.accepted('YouthContests', row)
  const { data: published } = await product.as('LEADER')(
    'mutation { publishEdition(input: { title: "更正之前", from: 2021, to: 2021 }) { ... on EditionSet { edition { id } } } }',
  )
  const unsaid = await clerk.report('YouthContests', { ...row, id, pupils: 90 }, { reason: '' })
  expect(unsaid.problems).toEqual([{ code: 'REASON_MISSING', field: null }])
  const reason = '漏报一个组别'
  await clerk.report('YouthContests', { ...row, id, pupils: 90 }, { reason })
  const { data: waiting } = await product.query(
    'query ($id: ID!) { submission(id: $id) { status reason acceptedRevision } }',
    { id },
  )
  expect(waiting.submission).toMatchObject({ status: 'SUBMITTED', reason, acceptedRevision: 1 })

  await product.query(
    'mutation ($input: MoveRecordsInput!) { acceptRecords(input: $input) { __typename } }',
    {
      input: { ids: [id] },
    },
  )
  const { data } = await product.as('LEADER')(
    `query ($edition: ID!) { edition(id: $edition) { verification { restatements(codes: ["youth-contest-students"]) {
      difference { year district { id } } causes { action quantity reason actor } } } } }`,
    { edition: published.publishEdition.edition.id },
  )
  const [whole] = data.edition.verification.restatements
  expect(whole.causes.map(({ actor: _, ...cause }: { actor: string }) => cause)).toEqual([
    { action: 'ACCEPT', quantity: -40, reason },
    { action: 'ACCEPT', quantity: 90, reason },
  ])
  const { data: record } = await product.query(
    'query ($id: ID!) { submission(id: $id) { history { action reason } } }',
    { id },
  )
  expect(
    record.submission.history.filter((step: { reason: string | null }) => step.reason === reason),
  ).toEqual([
    { action: 'SUBMIT', reason },
    { action: 'ACCEPT', reason },
  ])
  const { data: audit } = await product.as('AUDIT_ADMIN')(
    '{ auditEntries(first: 50) { nodes { action reason } } }',
  )
  expect(audit.auditEntries.nodes).toContainEqual({ action: 'REPORT', reason })
})
