import { organizationGlobalId } from '@kexie/changzhou/registers'
import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { ownSociety } from './accounts.ts'
import { clerkOf } from './clerk.ts'

/** What holds of a body from the day on which it was dissolved. */
const product = useRegisters()
const clerk = clerkOf(product)

const office = async (query: string, variables: Record<string, unknown>) => {
  const { data, errors } = await product.as('REVIEWER')(query, variables)
  expect(errors).toBeUndefined()
  return data
}

async function dissolve(id: string, dissolvedOn: string | null): Promise<void> {
  const { organization } = await office(
    'query ($id: ID!) { organization: node(id: $id) { ... on Organization { version } } }',
    { id },
  )
  const { changeOrganization } = await office(
    'mutation ($input: ChangeOrganizationInput!) { changeOrganization(input: $input) { __typename } }',
    { input: { organization: id, version: organization.version, dissolvedOn, reason: '来函' } },
  )
  expect(changeOrganization.__typename).toBe('OrganizationChanged')
}

const event = (occurredOn: string) => ({
  ...{ series: 'academic-month', form: 'FORUM', occurredOn, stage: 'HELD', title: `${occurredOn} 的论坛` },
  ...{ attendance: 50, hosts: [], guests: [], participants: [], cooperationProjects: [] },
})

test('it reports what it did until that day, and nothing of after it', async () => {
  const { organizations } = await office(
    '{ organizations(filter: { kind: "SOCIETY" }, first: 2) { nodes { id name } } }',
    {},
  )
  const own = organizationGlobalId(ownSociety)
  await dissolve(own, '2021-06-30')
  expect(await clerk.refusals('AcademicEvents', event('2021-07-01'))).toEqual(['INVALID_VALUE occurredOn'])
  expect((await clerk.report('AcademicEvents', event('2021-06-30'))).record.status).toBe('SUBMITTED')
  const other = organizations.nodes.find(({ id }: { id: string }) => id !== own)
  const merge = async (merged: string, into: string) =>
    (
      await office(
        `mutation ($input: MergeIdentitiesInput!) { mergeIdentities(input: $input) {
          ... on IdentitiesMerged { entries } ... on Refused { problems { code field } } } }`,
        { input: { merged, into, reason: '同一家' } },
      )
    ).mergeIdentities
  expect(await merge(other.id, own)).toEqual({ problems: [{ code: 'INVALID_VALUE', field: 'into' }] })
  await dissolve(own, null)
  expect((await clerk.report('AcademicEvents', event('2021-07-01'))).record.status).toBe('SUBMITTED')
  await dissolve(own, '2021-07-02')
  expect(await merge(own, other.id)).toHaveProperty('entries')
})
