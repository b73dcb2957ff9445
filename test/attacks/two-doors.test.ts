import { organizationId } from '@kexie/changzhou/registers'
import { toGlobalId } from '@kexie/schema/global-id'
import { beforeAll, expect, test } from 'vitest'
import { otherSociety, ownSociety, type Part } from '../journeys/accounts.ts'
import { useProduct } from '../journeys/product.ts'
import { makeSpecimen } from '../permissions/specimens.ts'

const product = useProduct()
const [own, other] = [ownSociety, otherSociety].map((name) =>
  toGlobalId('Organization', organizationId(name)),
) as [string, string]

beforeAll(async () => {
  for (const owner of ['OWN', 'OTHER'] as const)
    await makeSpecimen(product.databaseUrl, { type: 'FamilyDoctorCare', owner, status: 'ACCEPTED' }, 1)
}, 240_000)

// biome-ignore lint/suspicious/noExplicitAny: whatever the graph answers is looked through
type Answer = any

async function ask(part: Part, query: string): Promise<Answer> {
  const { data, errors } = await product.as(part)(query)
  return errors && !data
    ? { refused: errors[0]?.extensions?.code }
    : { ...data, refused: errors?.[0]?.extensions?.code }
}

/** Ways to what one organization owes, waits for or contributed; each says whether it told that of `organization`. */
const doors: Record<string, (part: Part, organization: string) => Promise<boolean>> = {
  'figure.organizations': async (part, organization) => {
    const { indicator } = await ask(
      part,
      '{ indicator(code: "academic-exchange-events") { figure(from: 2017, to: 2021) { organizations(first: 100) { totalCount nodes { organization { id } } } } } }',
    )
    const page = indicator?.figure?.organizations
    expect(page?.totalCount ?? 0).toBe(page?.nodes.length ?? 0)
    return (page?.nodes ?? []).some((one: Answer) => one.organization.id === organization)
  },
  'organization figures': async (part, organization) => {
    const query = `{ indicator(code: "academic-exchange-events") { figure(from: 2017, to: 2021, organization: "${organization}") { value } } }`
    return ((await ask(part, query)).indicator?.figure?.value ?? null) !== null
  },
  'a live bulletin': async (part, organization) => {
    const query = '{ bulletin(month: "2021-03") { lines { organization { id } pending returned } } }'
    const lines: Answer[] = (await ask(part, query)).bulletin?.lines ?? []
    const line = lines.find((one) => one.organization?.id === organization)
    expect(line?.pending === null).toBe(line?.returned === null)
    return Boolean(line) && line.pending !== null
  },
  obligations: async (part, organization) => {
    const query = `{ obligations(filter: { from: "2021-03-01", to: "2021-03-31", organization: "${organization}" }, first: 5) { totalCount nodes { pending } } }`
    return ((await ask(part, query)).obligations?.totalCount ?? 0) > 0
  },
}

const clerks = ['REPORTER', 'OTHER_REPORTER'] as const
const figuresOf: readonly Part[] = ['DISTRICT_REVIEWER', 'REVIEWER', 'LEADER']
const dutiesOf: readonly Part[] = ['REVIEWER', 'LEADER']

/** Role × door: who is told of the others. Of its own organization a clerk is told by each. */
const shownIn: Record<string, readonly Part[]> = {
  'figure.organizations': figuresOf,
  'organization figures': figuresOf,
  'a live bulletin': dutiesOf,
  obligations: dutiesOf,
}

test.each(Object.keys(doors))('%s tells of others what its twin tells, and no more', async (name) => {
  const answers: Record<string, boolean> = {}
  const parts: Part[] = [
    ...clerks,
    'DISTRICT_REVIEWER',
    'REVIEWER',
    'LEADER',
    'PUBLIC',
    'SYSTEM_ADMIN',
    'AUDIT_ADMIN',
  ]
  for (const part of parts)
    answers[part] = (await doors[name]?.(part, part === 'OTHER_REPORTER' ? own : other)) ?? false
  const expected = Object.fromEntries(parts.map((part) => [part, shownIn[name]?.includes(part) ?? false]))
  expect(answers).toEqual(expected)
})

test('coverage names of those that miss something only whose duties the caller may read', async () => {
  const missing = async (part: Part) =>
    (
      (await ask(part, '{ coverage(from: "2026-01-01", to: "2026-06-30") { owed missing { id } } }')).coverage
        ?.missing ?? []
    ).map(({ id }: { id: string }) => id)
  const all = await missing('REVIEWER')
  expect(all.length).toBeGreaterThan(1)
  expect((await missing('REPORTER')).filter((id: string) => id !== own)).toEqual([])
})

test('nobody counts records of a confidential type but who reports and who reviews them', async () => {
  const count = async (part: Part) => {
    const { submissions, submissionCounts } = await ask(
      part,
      '{ submissions(filter: { type: "FamilyDoctorCare", status: ACCEPTED }, first: 1) { totalCount } submissionCounts(filter: { type: "FamilyDoctorCare" }) { total } }',
    )
    return (submissions?.totalCount ?? 0) + (submissionCounts?.total ?? 0)
  }
  for (const part of ['PUBLIC', 'LEADER', 'SYSTEM_ADMIN', 'AUDIT_ADMIN'] as const)
    expect(await count(part), part).toBe(0)
  expect(await count('REVIEWER')).toBeGreaterThan(2)
})

test('a feed of whoever is signed in is kept by nobody, and its links are not what the request calls us', async () => {
  const fetchFeed = (headers: Record<string, string>) =>
    fetch(`${product.url}/calendar.ics?from=2021-11-01&to=2021-11-30`, { headers })
  const open = await fetchFeed({})
  expect(open.headers.get('cache-control')).toBe('public, max-age=300')
  expect(open.headers.get('vary')).toMatch(/authorization, cookie/)
  const own = await fetchFeed({ authorization: 'Bearer none' })
  expect(own.headers.get('cache-control') ?? 'private, no-store').toBe('private, no-store')
  const cookie = await fetchFeed({ cookie: 'kexie_session=kxr_none' })
  expect(cookie.headers.get('cache-control') ?? 'private, no-store').toBe('private, no-store')
  const text = (
    await (await fetchFeed({ host: 'evil.example', 'x-forwarded-host': 'evil.example' })).text()
  ).replaceAll('\r\n ', '')
  expect(text).not.toContain('evil.example')
  expect(text).toContain(`URL:${product.url}/records/`)
})
