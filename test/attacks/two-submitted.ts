import { association } from '@kexie/association/subgraph'
import { type Database, openDatabase } from '@kexie/db/database'
import { districts, societies } from '@kexie/db/testing/small-city'
import { type OpenLedger, openLedger } from '@kexie/records/testing/open-ledger'
import { reporting } from '@kexie/reporting/subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { prover } from '@kexie/runtime/testing/prover'
import { toGlobalId } from '@kexie/schema/global-id'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { venues } from '@kexie/venues/subgraph'
import { afterAll, beforeAll, expect } from 'vitest'

/** Four societies that report beside each other, and four reviewers with a connection each. */
export interface Beside {
  ledger: OpenLedger
  /** Reports and submits one row as the clerk of a society; the record's id, or the codes that refuse it. */
  submitted(society: number, plural: string, row: object): Promise<string>
  /** Accepts in one call as one of the reviewers; record by record the new status, or the refusal. */
  accept(ids: readonly string[], reviewer?: number): Promise<string[]>
  /** Takes another step of the review. */
  act(who: Viewer, mutation: string, input: object): Promise<string[]>
}

const fourth = '00000000-0000-4000-8000-000000000004'
const all = [...societies, fourth]

export const clerkOf = (society: number): Viewer => ({
  ...publicViewer,
  name: `clerk ${society}`,
  role: 'REPORTER',
  organizationId: all[society] ?? null,
})

export const reviewerNamed = (place: number): Viewer => ({
  ...publicViewer,
  name: `reviewer ${place}`,
  role: 'REVIEWER',
})

const inputs: Readonly<Record<string, string>> = {
  returnRecords: 'ReturnRecordsInput',
  withdrawRecords: 'WithdrawRecordsInput',
}

export function useFourSocieties(): Beside {
  const beside = {} as Beside
  const pools: Database[] = []
  let callerAs: Awaited<ReturnType<typeof prover>>
  let calls = 0

  // biome-ignore lint/suspicious/noExplicitAny: whatever the graph answers is looked through
  async function ask(of: Subgraph, who: Viewer, query: string, variables: object): Promise<any> {
    const { data, errors } = await of.execute({
      query,
      variables: variables as Record<string, unknown>,
      caller: callerAs(who),
    })
    expect(errors).toBeUndefined()
    return data
  }

  beforeAll(async () => {
    const ledger = await openLedger({ counts: 'BY_RULES' })
    callerAs = await prover(ledger.database.url)
    await ledger.owner`
      insert into association.organization (id, kind, name, sort_key, district_code) values (${fourth}, 'SOCIETY', '学会4', 'xue hui 4', '320400')`
    const open = (name: 'association' | 'venues' | 'reporting', max = 4) => {
      const pool = openDatabase(ledger.database.roleUrl(name), { name, max })
      pools.push(pool)
      return pool.db
    }
    const domains = [association(open('association')), venues(open('venues'))] as const
    const reviews = [0, 1, 2, 3].map(() => reporting(open('reporting', 1)))

    const act: Beside['act'] = async (who, mutation, input) => {
      const review = reviews[Number(who.name.split(' ')[1])] as Subgraph
      const query = `mutation ($input: ${inputs[mutation] ?? 'MoveRecordsInput'}!) { ${mutation}(input: $input) { ... on MoveReceipt {
        results { ... on RecordMoved { submission { status } } ... on Refused { problems { code message } } } } } }`
      const data = await ask(review, who, query, { input })
      return data[mutation].results.map(
        // biome-ignore lint/suspicious/noExplicitAny: as above
        ({ submission, problems }: any) =>
          submission?.status ??
          problems.map((one: { code: string; message: string }) => `${one.code} ${one.message}`)[0],
      )
    }
    Object.assign(beside, {
      ledger,
      act,
      accept: (ids, reviewer = 0) => act(reviewerNamed(reviewer), 'acceptRecords', { ids }),
      submitted: async (society, plural, row) => {
        const query = `mutation ($input: Report${plural}Input!) { report${plural}(input: $input) { ... on ReportReceipt { results {
          ... on RecordReported { record { id } } ... on Refused { problems { code field } } } } ... on Refused { problems { code field } } } }`
        const domain = domains[['LecturerOffers', 'ScienceRoles'].includes(plural) ? 1 : 0]
        const data = await ask(domain, clerkOf(society), query, {
          input: {
            organization: toGlobalId('Organization', all[society] ?? ''),
            idempotencyKey: `call ${++calls}`,
            reason: '试验',
            submit: true,
            rows: [{ title: `第 ${calls} 份`, district: toGlobalId('District', districts[0]), ...row }],
          },
        })
        const [result = data[`report${plural}`]] = data[`report${plural}`].results ?? []
        return result.record?.id ?? JSON.stringify(result.problems)
      },
    } satisfies Beside)
  }, 60_000)

  afterAll(async () => {
    for (const pool of pools) await pool.close()
    await beside.ledger.close()
  })
  return beside
}
