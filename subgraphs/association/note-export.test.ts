import { connect } from '@kexie/db/connection'
import { openDatabase } from '@kexie/db/database'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { prover } from '@kexie/runtime/testing/prover'
import { publicViewer, type Role } from '@kexie/schema/viewer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { association } from './subgraph.ts'

let database: FreshDatabase
let open: ReturnType<typeof openDatabase>

beforeAll(async () => {
  database = await freshDatabase()
  open = openDatabase(database.roleUrl('association'), { name: 'kexie test' })
})
afterAll(async () => {
  await open.close()
  await database.drop()
})

const query = `mutation ($input: NoteExportInput!) { outcome: noteExport(input: $input) { __typename
  ... on Refused { problems { code } } } }`

test.each<[Role, string]>([
  ['REPORTER', 'ExportNoted'],
  ['REVIEWER', 'ExportNoted'],
  ['LEADER', 'ExportNoted'],
  ['PUBLIC', 'Refused'],
  ['SECURITY_ADMIN', 'Refused'],
  ['SERVICE', 'Refused'],
])('%s who takes a file out: %s, and either is in the audit', async (role, typename) => {
  const callerAs = await prover(database.url)
  const caller = callerAs({ ...publicViewer, name: `someone ${role}`, role }, { address: '10.1.2.3' })
  const input = { file: 'salons.xlsx', filter: 'from=2019-01-01', rows: 12 }
  const { data, errors } = await association(open.db).execute({ query, variables: { input }, caller })
  expect(errors).toBeUndefined()
  expect(data?.outcome).toMatchObject({ __typename: typename })
  // The audit opens to auditors alone, so the administrator of the database looks.
  const sql = connect(database.url, { max: 1, name: 'kexie test audit' })
  const [entry] = await sql`select * from association.audit_entry where actor = ${caller.viewer.name}`
  await sql.end()
  expect(entry).toMatchObject({
    action: 'EXPORT',
    outcome: typename === 'Refused' ? 'DENIED' : 'DONE',
    role,
    object_key: 'salons.xlsx',
    after: { filter: 'from=2019-01-01', rows: 12 },
  })
})
