import { randomUUID } from 'node:crypto'
import type { SeededAccount } from '@kexie/association/seeded-accounts'
import { organizationGlobalId } from '@kexie/changzhou/registers'
import { uuidOf } from '@kexie/schema/global-id'
import { accountOf, ownSociety, type Part, password, seedInto } from './accounts.ts'

export interface Answer<T> {
  data: T
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[]
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
export type Ask = <T = any>(
  query: string,
  variables?: Record<string, unknown>,
  headers?: Record<string, string>,
) => Promise<Answer<T>>

export interface Product {
  url: string
  databaseUrl: string
  /** One GraphQL request over HTTP by the city's reviewer, who sees every submission and every figure. */
  query: Ask
  /** The same by whoever plays that part. */
  as(part: Part): Ask
  /** The same by a clerk of an organization, named by its global id. */
  clerkOf(organization: string): Ask
  /** The access token of whoever plays that part. */
  tokenOf(part: Part): Promise<string>
  /** The access token of a clerk of an organization, named by its global id. */
  tokenOfClerk(organization: string): Promise<string>
}

/** Everybody a test may ask as, at a product that runs at `url` on `databaseUrl` with the test accounts in it. */
export function clientOf(url: string, databaseUrl: string): Product {
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (name: string) => {
    const token = tokens.get(name) ?? signIn(url, name)
    tokens.set(name, token)
    return token
  }
  const tokenOfPart = async (part: Part) => {
    if (part === 'PUBLIC') return ''
    return part === 'SERVICE' ? serviceToken() : tokenOf(accountOf(part).name)
  }
  const as = (part: Part) => (part === 'PUBLIC' ? queryAt(url) : asking(url, () => tokenOfPart(part)))
  let issued: Promise<string> | undefined
  const serviceToken = () => {
    issued ??= issueToken(as('REPORTER'))
    return issued
  }
  const clerks = new Map<string, Promise<string>>()
  const clerkToken = async (organization: string) => {
    const clerk = clerkAccount(organization)
    await seedInto(databaseUrl, [clerk])
    return tokenOf(clerk.name)
  }
  const tokenOfClerk = (organization: string) => {
    const token = clerks.get(organization) ?? clerkToken(organization)
    clerks.set(organization, token)
    return token
  }
  return {
    url,
    databaseUrl,
    as,
    query: as('REVIEWER'),
    tokenOf: tokenOfPart,
    tokenOfClerk,
    clerkOf: (organization) => asking(url, () => tokenOfClerk(organization)),
  }
}

/** A token of the clerk's society, good for everything a token can be. */
async function issueToken(clerk: Ask): Promise<string> {
  const { data } = await clerk(
    'mutation ($input: IssueServiceTokenInput!) { issueServiceToken(input: $input) { ... on ServiceTokenIssued { token } } }',
    {
      input: {
        organization: organizationGlobalId(ownSociety),
        label: '试验',
        scopes: ['REPORT', 'READ', 'FIGURES'],
      },
    },
  )
  return data.issueServiceToken.token
}

function clerkAccount(organization: string): SeededAccount {
  const organizationId = uuidOf('Organization', organization) ?? ''
  const name = `clerk-${organizationId}`
  const rest = { displayName: '填报人', role: 'REPORTER', districtCode: null } as const
  return { id: randomUUID(), name, organizationId, password, ...rest }
}

/** Signs in at `url`; throws when that fails. */
async function signIn(url: string, name: string): Promise<string> {
  const { data } = await queryAt(url)(
    'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignedIn { accessToken } } }',
    { input: { name, password } },
  )
  if (data?.signIn.__typename !== 'SignedIn')
    throw new Error(`${name} could not sign in: ${JSON.stringify(data)}`)
  return data.signIn.accessToken
}

const asking =
  (url: string, token: () => Promise<string>): Ask =>
  async (query, variables, headers) =>
    queryAt(url)(query, variables, { authorization: `Bearer ${await token()}`, ...headers })

/** A client of the gateway at `url` that has not signed in. */
export function queryAt(url: string): Ask {
  return async <T>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return (await response.json()) as Answer<T>
  }
}
