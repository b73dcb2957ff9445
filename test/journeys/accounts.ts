import { type SeededAccount, seedAccounts } from '@kexie/association/seeded-accounts'
import { districtAssociations, organizationId } from '@kexie/changzhou/registers'
import { openDatabase } from '@kexie/db/database'
import { orThrow } from '@kexie/schema/or-throw'
import { stableId } from '@kexie/schema/stable-id'

/** Who may ask in a test: the public, each role, a clerk of another society, a reviewer of another district. */
export type Part = 'PUBLIC' | 'SERVICE' | SeededAccount['role'] | 'OTHER_REPORTER' | 'OTHER_DISTRICT_REVIEWER'

/** Parts played by an account. */
export type Account = Exclude<Part, 'PUBLIC' | 'SERVICE'>

/** Everybody's password in tests. */
export const password = '不是给真人用的试验口令'

/** Societies of the two clerks. */
export const [ownSociety, otherSociety] = ['常州市计算机学会', '常州市数学学会'] as const

/** Districts of the two district reviewers. */
export const [ownDistrict, otherDistrict] = ['320411', '320402'] as const

const districtOffice = (code: '320411' | '320402') => organizationId(districtAssociations[code])

const people: Record<Account, Pick<SeededAccount, 'role'> & Partial<SeededAccount>> = {
  REPORTER: { role: 'REPORTER', organizationId: organizationId(ownSociety) },
  OTHER_REPORTER: { role: 'REPORTER', organizationId: organizationId(otherSociety) },
  DISTRICT_REVIEWER: {
    role: 'DISTRICT_REVIEWER',
    districtCode: ownDistrict,
    organizationId: districtOffice(ownDistrict),
  },
  OTHER_DISTRICT_REVIEWER: {
    role: 'DISTRICT_REVIEWER',
    districtCode: otherDistrict,
    organizationId: districtOffice(otherDistrict),
  },
  REVIEWER: { role: 'REVIEWER' },
  LEADER: { role: 'LEADER' },
  SYSTEM_ADMIN: { role: 'SYSTEM_ADMIN' },
  SECURITY_ADMIN: { role: 'SECURITY_ADMIN' },
  AUDIT_ADMIN: { role: 'AUDIT_ADMIN' },
}

/** An account for every part. */
export const testAccounts: readonly SeededAccount[] = Object.entries(people).map(([part, account]) => ({
  id: stableId(`test account:${part}`),
  name: `test-${part.toLowerCase().replaceAll('_', '-')}`,
  displayName: part,
  organizationId: null,
  districtCode: null,
  password,
  ...account,
}))

/** The account that plays a part. */
export const accountOf = (part: Account): SeededAccount =>
  orThrow(
    testAccounts.find(({ displayName }) => displayName === part),
    part,
  )

/** Puts accounts into a database, as its owner. */
export async function seedInto(databaseUrl: string, accounts: readonly SeededAccount[]): Promise<void> {
  const database = openDatabase(databaseUrl, { name: 'kexie test accounts', max: 1 })
  await seedAccounts(database.db, accounts).finally(() => database.close())
}
