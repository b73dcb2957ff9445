import { toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import type { Demo } from './city/demo-city.ts'

/** In the title of whatever the demo reports. Nothing of it is accepted, so that no figure holds it. */
const mark = '（演示）'

interface DemoAccount {
  name: string
  password: string
}

/** Asks the graph as one account. */
type Ask = <Data>(query: string, variables: object) => Promise<Data>

/**
 * Gives the demo's clerk and reviewer a month to work on, through the graph like any client: a draft, reports that wait,
 * one that was returned with a note at its field. Does nothing where this month has them.
 * @param url of the gateway
 * @param accounts names and passwords of the demo, `clerk` and `reviewer` among them
 * @param people whose clerk he is, and where and in which series the month is
 */
export async function fillDemoMonth(
  url: string,
  accounts: readonly DemoAccount[],
  { society, district, series }: Demo['people'],
): Promise<void> {
  const clerk = await signedIn(url, accounts, 'clerk')
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  const month = today.slice(0, 7)
  const filter = { text: mark, occurredFrom: `${month}-01`, occurredTo: today }
  const { submissionCounts } = await clerk<{ submissionCounts: { total: number } }>(countOwn, { filter })
  if (submissionCounts.total > 0) return
  const common = { district: toGlobalId('District', district), series }
  const report = async (kind: string, rows: readonly object[]) => {
    const input = {
      organization: toGlobalId('Organization', society),
      idempotencyKey: `demo ${month} ${kind}`,
      submit: kind === 'submitted',
      rows: rows.map((row, index) => ({ ...common, occurredOn: dayBefore(today, index), ...row })),
    }
    const { reportAcademicEvents } = await clerk<Reported>(reportEvents, { input })
    return (reportAcademicEvents.results ?? []).map(({ record }) => orThrow(record, 'a demo report').id)
  }
  await report('drafts', drafts)
  const ids = await report('submitted', submitted)
  const reviewer = await signedIn(url, accounts, 'reviewer')
  await reviewer(returnRecords, { input: returnOf(orThrow(ids.at(-1), 'a report to return')) })
}

interface Reported {
  reportAcademicEvents: { results?: { record?: { id: string } }[] }
}

const drafts = [{ title: `开源软件供应链安全沙龙${mark}`, form: 'SALON', attendance: 45 }]

const submitted = [
  {
    title: `大模型与软件工程学术报告会${mark}`,
    form: 'EXCHANGE',
    attendance: 160,
    guests: [{ person: { name: '演示嘉宾甲', affiliation: '演示大学' }, honour: 'EXPERT' }],
  },
  { title: `青年学者算法论坛${mark}`, form: 'FORUM', attendance: 90 },
  { title: `工业软件国产化对接会${mark}`, form: 'MATCHMAKING', attendance: 1200 },
]

const returnOf = (id: string) => ({
  ids: [id],
  reason: '参加人次与会场容量不符，请核对',
  notes: [{ record: id, field: 'attendance', note: '会场最多容纳 200 人，是否多写了一个 0？' }],
})

const countOwn = 'query ($filter: SubmissionFilter) { submissionCounts(filter: $filter) { total } }'

const reportEvents = `mutation ($input: ReportAcademicEventsInput!) { reportAcademicEvents(input: $input) {
  ... on ReportReceipt { results { ... on RecordReported { record { id } } } } } }`

const returnRecords = 'mutation ($input: ReturnRecordsInput!) { returnRecords(input: $input) { __typename } }'

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }`

async function signedIn(url: string, accounts: readonly DemoAccount[], name: string): Promise<Ask> {
  const { password } = orThrow(
    accounts.find((account) => account.name === name),
    name,
  )
  const answer = await ask<{ signIn: { accessToken?: string } }>(url, {}, signIn, {
    input: { name, password },
  })
  const authorization = `Bearer ${orThrow(answer.signIn.accessToken, `a sign-in of ${name}`)}`
  return (query, variables) => ask(url, { authorization }, query, variables)
}

async function ask<Data>(url: string, headers: object, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] }
  if (errors) throw new Error(`the demo's month: ${errors.map(({ message }) => message).join('; ')}`)
  return data
}

/** So many days before a day, and in its month. */
function dayBefore(day: string, days: number): string {
  const [month, last] = [day.slice(0, 8), Number(day.slice(8))]
  return `${month}${String(Math.max(1, last - days)).padStart(2, '0')}`
}
