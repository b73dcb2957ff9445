import { openDatabase } from '@kexie/db/database'
import { districts } from '@kexie/db/testing/small-city'
import { type OpenLedger, openLedger } from '@kexie/records/testing/open-ledger'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { association } from '../subgraph.ts'

export const office: Viewer = { ...publicViewer, name: '市审核员', role: 'REVIEWER' }

export const organizationId = (id: string) => toGlobalId('Organization', id)

/** The register of a small city whose societies owe a monthly report from 2020 on, and its office. */
export interface OpenRegister {
  ledger: OpenLedger
  /** Asks the subgraph, as the office unless another is named; the answer's data, with errors thrown. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
  ask(query: string, variables?: object, viewer?: Viewer): Promise<any>
  /** What one organization is, by what is asked of it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
  read(id: string, asked: string, viewer?: Viewer): Promise<any>
  /** Changes an organization as it is seen now, unless another version is said. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
  change(id: string, said: object): Promise<any>
  /** New societies of the first district. */
  societies(count: number): Promise<string[]>
  close(): Promise<void>
}

const changing = `mutation ($input: ChangeOrganizationInput!) { changeOrganization(input: $input) {
  ... on OrganizationChanged { organization { name version dissolvedOn }
    consequences { obligations { form begins periods from to } accounts tokens } }
  ... on Refused { problems { code field } } } }`

export async function openRegister(): Promise<OpenRegister> {
  const ledger = await openLedger()
  const callerAs = await prover(ledger.database.url)
  const pool = openDatabase(ledger.database.roleUrl('association'), { name: 'association' })
  await ledger.owner`
    insert into reporting.form (code, name_zh, name_en, cadence, due_day, due_months, types)
    values ('monthly', '月报', 'Monthly report', 'MONTH', 20, 1, '{}')`
  await ledger.owner`
    insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, reason)
    values (gen_random_uuid(), 'monthly', 'SOCIETY', '2020-01-01', 'test', 'test')`
  let registered = 0
  const ask: OpenRegister['ask'] = async (query, variables = {}, viewer = office) => {
    const { data, errors } = await association(pool.db).execute({
      query,
      variables: { ...variables },
      caller: callerAs(viewer),
    })
    if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'))
    return data
  }
  const read: OpenRegister['read'] = async (id, asked, viewer) => {
    const { _entities } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organization { ${asked} } } }`,
      { of: [{ __typename: 'Organization', id: organizationId(id) }] },
      viewer,
    )
    return _entities[0]
  }
  return {
    ledger,
    ask,
    read,
    async change(id, said) {
      const { version } = await read(id, 'version')
      const input = { organization: organizationId(id), version, reason: '来函', ...said }
      return (await ask(changing, { input })).changeOrganization
    },
    async societies(count) {
      const rows = Array.from({ length: count }, () => {
        const number = ++registered
        const id = `00000000-0000-4000-9200-${String(number).padStart(12, '0')}`
        return {
          id,
          kind: 'SOCIETY',
          name: `沿革学会${number}号`,
          sort_key: 'yan',
          district_code: districts[0],
        }
      })
      await ledger.owner`insert into association.organization ${ledger.owner(rows)}`
      return rows.map(({ id }) => id)
    },
    async close() {
      await pool.close()
      await ledger.close()
    },
  }
}
