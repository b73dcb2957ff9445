import { createHmac } from 'node:crypto'
import { type Administrator, missingAdministrators } from '@kexie/association/console'
import { closeSeededAccounts, type SeededAccount, seedAccounts } from '@kexie/association/seeded-accounts'
import { type Database, openDatabase } from '@kexie/db/database'
import { stableId } from '@kexie/schema/stable-id'
import type { Demo } from './city/demo-city.ts'

type Part = Omit<SeededAccount, 'id' | 'password' | 'organizationId' | 'districtCode'> &
  Partial<Pick<SeededAccount, 'organizationId' | 'districtCode'>>

/** One account a role. The city's reviewer belongs to no organization, and so may accept what the city reports. */
const partsOf = ({ society, district, districtOffice }: Demo['people']): readonly Part[] => [
  { name: 'clerk', displayName: '陈晓文', role: 'REPORTER', organizationId: society },
  {
    name: 'district',
    displayName: '周明',
    role: 'DISTRICT_REVIEWER',
    districtCode: district,
    organizationId: districtOffice,
  },
  { name: 'reviewer', displayName: '吴敏', role: 'REVIEWER' },
  { name: 'leader', displayName: '郑立', role: 'LEADER' },
  { name: 'system', displayName: '系统管理员', role: 'SYSTEM_ADMIN' },
  { name: 'security', displayName: '安全管理员', role: 'SECURITY_ADMIN' },
  { name: 'auditor', displayName: '审计管理员', role: 'AUDIT_ADMIN' },
]

/**
 * Opens the demo's accounts, one a role, and returns their names, roles and passwords: the same at each start of one
 * installation, different between two.
 */
export async function openDemoAccounts(
  databaseUrl: string,
  people: Demo['people'],
): Promise<readonly SeededAccount[]> {
  const secret = decodeURIComponent(new URL(databaseUrl).password)
  const accounts = partsOf(people).map((one) => ({
    organizationId: null,
    districtCode: null,
    ...one,
    id: stableId(`account:${one.name}`),
    password: passwordOf(secret, one.name),
  }))
  await asOwner(databaseUrl, ({ db }) => seedAccounts(db, accounts))
  return accounts
}

/** Shuts the demo's accounts, where the product listens to more than its own machine or on a database not its own. */
export function closeDemoAccounts(databaseUrl: string): Promise<void> {
  return asOwner(databaseUrl, ({ db }) => closeSeededAccounts(db))
}

/** Sixteen characters in fours, from the installation's own secret. */
function passwordOf(secret: string, name: string): string {
  const digest = createHmac('sha256', `kexie demo ${secret}`).update(name).digest()
  const letters = [...digest.subarray(0, 16)].map((byte) => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31])
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** Which of the three administrators nobody is yet. */
export function administratorsMissing(databaseUrl: string): Promise<Administrator[]> {
  return asOwner(databaseUrl, ({ db }) => missingAdministrators(db))
}

async function asOwner<T>(databaseUrl: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase(databaseUrl, { name: 'kexie accounts', max: 1 })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
