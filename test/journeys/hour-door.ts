import type { PeopleAnswer } from '@kexie/schema/people-answer'
import { expect } from 'vitest'
import { type Ask, queryAt } from './client.ts'
import { codeOf, doorOf } from './console.ts'

/** What everybody who comes in within the first hour chooses. */
export const password = '头一个小时里本人自己设的口令'

/** Asks as whoever has the token; nothing may go wrong. */
export const asking = (url: string, token: string): Ask =>
  (async (query, variables = {}) => {
    const answer = await queryAt(url)(query, variables, { authorization: `Bearer ${token}` })
    expect(answer.errors).toBeUndefined()
    return answer
  }) as Ask

/** What the holder of a link does: a password, and an authenticator where one is asked for. Then he may come in, for a token. */
export async function redeem(url: string, who: string, link: string): Promise<() => Promise<string>> {
  const door = doorOf(url)
  const { enrolment } = await door.open(link)
  const code = (later: number) => (enrolment ? { code: codeOf(enrolment, later) } : {})
  expect(await door.redeem({ token: link, password, ...code(0) })).toMatchObject({ name: who })
  return async () => {
    const signedIn = await door.signIn({ name: who, password, ...code(1) })
    expect(signedIn.__typename, who).toBe('SignedIn')
    return signedIn.accessToken
  }
}

/** A workbook of bodies and accounts brought in by whoever has the token; what it answers. */
export async function bring(url: string, token: string, file: Buffer): Promise<PeopleAnswer> {
  const response = await fetch(`${url}/imports/people?mode=all`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
    body: new Uint8Array(file),
  })
  const answer = (await response.json()) as PeopleAnswer
  expect(answer.conflicts).toEqual([])
  return answer
}

const waiting = '{ accounts(filter: { awaitsRole: true }, first: 50) { nodes { id } } }'
const granting = `mutation ($input: GrantProposedRolesInput!) { grantProposedRoles(input: $input) {
  ... on ProposedRolesGranted { accounts { name } } ... on Refused { problems { message } } } }`

/** Grants all roles that wait, so many, in one press. */
export async function grantRoles(security: Ask, count: number): Promise<void> {
  const accounts = (await security(waiting)).data.accounts.nodes.map(({ id }: { id: string }) => id)
  expect(accounts).toHaveLength(count)
  const { data } = await security(granting, { input: { accounts, reason: '按表格任命' } })
  expect(data.grantProposedRoles.accounts).toHaveLength(count)
}
