import { organizationGlobalId } from '@kexie/changzhou/registers'
import { toGlobalId } from '@kexie/schema/global-id'
import { expect } from 'vitest'
import { ownSociety } from './accounts.ts'
import type { Ask, Product } from './client.ts'

/** Where a journey's rows take place unless they say otherwise. */
export const district = toGlobalId('District', '320411')

interface Outcome {
  record: { id: string; status: string; title: string }
  problems: { code: string; field: string | null }[]
}

const receipt = `... on ReportReceipt { results { ... on RecordReported { record { id status title } }
  ... on Refused { problems { code field } } } } ... on Refused { problems { code message } }`
const moved = `... on MoveReceipt { moved results { ... on Refused { problems { code } } } } ... on Refused { problems { code message } }`

/** What a society's clerk and the reviewer do through the gateway, for journeys that are about something else. */
export function clerkOf(product: Product) {
  let calls = 0

  async function mutate(ask: Ask, name: string, inputType: string, answer: string, input: object) {
    const { data, errors } = await ask(
      `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${answer} } }`,
      { input },
    )
    expect(errors).toBeUndefined()
    return data[name]
  }

  const clerk: Ask = (...asked) => product.as('REPORTER')(...asked)

  /** Reports one row of a record type, named by its plural, and submits it. */
  async function report(
    plural: string,
    row: object,
    { reason = '试验' }: { reason?: string | undefined } = {},
  ): Promise<Outcome> {
    const answer = await mutate(clerk, `report${plural}`, `Report${plural}Input`, receipt, {
      organization: organizationGlobalId(ownSociety),
      idempotencyKey: `${plural} ${++calls}`,
      submit: true,
      reason,
      rows: [{ title: '试验', district, ...row }],
    })
    return answer.results[0]
  }

  return {
    report,
    /** Why a row is refused: code and field of each problem. */
    refusals: async (plural: string, row: object) =>
      (await report(plural, row)).problems.map(({ code, field }) => `${code} ${field}`),
    /** Reports a row and accepts it; its record's id. What is reported again as it was accepted stays accepted. */
    async accepted(plural: string, row: object): Promise<string> {
      const outcome = await report(plural, row)
      expect(outcome).not.toHaveProperty('problems')
      const { id, status } = outcome.record
      if (status === 'ACCEPTED') return id
      const answer = await mutate(product.query, 'acceptRecords', 'MoveRecordsInput', moved, { ids: [id] })
      expect(answer).toEqual({ moved: 1, results: [expect.anything()] })
      return id
    },
    /** Withdraws an accepted record: the clerk asks, the reviewer accepts. */
    async withdraw(id: string) {
      await mutate(clerk, 'withdrawRecords', 'WithdrawRecordsInput', moved, { ids: [id], reason: '试验完毕' })
      return mutate(product.query, 'acceptRecords', 'MoveRecordsInput', moved, { ids: [id] })
    },
    /** Values of the indicators over the years, blank as null. */
    async values(codes: readonly string[], from = 2017, to = 2021): Promise<(number | null)[]> {
      const fields = codes.map(
        (code, index) =>
          `f${index}: indicator(code: "${code}") { figure(from: ${from}, to: ${to}) { value } }`,
      )
      const { data } = await product.query(`{ ${fields.join('\n')} }`)
      return codes.map((_, index) => data[`f${index}`].figure.value)
    },
    /** Types of the records behind an indicator, the first few. */
    async evidence(code: string): Promise<string[]> {
      const { data } = await product.query(
        `{ indicator(code: "${code}") { figure(from: 2017, to: 2021) { evidence(first: 3) { nodes { record { __typename } } } } } }`,
      )
      return data.indicator.figure.evidence.nodes.map(
        ({ record }: { record: { __typename: string } | null }) => record?.__typename,
      )
    },
  }
}
