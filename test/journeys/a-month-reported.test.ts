import { organizationGlobalId } from '@kexie/changzhou/registers'
import { todayInShanghai } from '@kexie/records/row-rules'
import { expect, test } from 'vitest'
import { ownSociety } from './accounts.ts'
import { useProduct } from './product.ts'
import { officeOf, type SheetRow } from './spreadsheet-office.ts'

/**
 * The whole way of a month: a society's clerk fills in the template, one row comes back with a reason, is corrected, passes
 * district and city; the bulletin tells it, the review moves by exactly those rows, what was published before still stands.
 */
const product = useProduct()
const own = organizationGlobalId(ownSociety)
const slug = 'academic-events'

/** March of this year; the society was given until the end of next year for it, so that the clock of the test does not matter. */
const year = Number(todayInShanghai(new Date()).slice(0, 4))
const march = (day: number) => new Date(Date.UTC(year, 2, day))

const event = (number: number, attendance: number): SheetRow => ({
  '#': number,
  externalKey: `march-${number}`,
  title: `三月第${number}场学术报告会`,
  occurredOn: march(number * 5),
  district: '新北区',
  series: '学会学术交流',
  form: '报告会',
  attendance,
})

async function review(): Promise<{ events: number; participants: number }> {
  const { data } = await product.as('LEADER')(
    `{ events: indicator(code: "society-academic-events") { figure(from: ${year}, to: ${year}) { value } }
       participants: indicator(code: "society-event-participants") { figure(from: ${year}, to: ${year}) { value } } }`,
  )
  return { events: data.events.figure.value ?? 0, participants: data.participants.figure.value ?? 0 }
}

async function decide(part: 'DISTRICT_REVIEWER' | 'REVIEWER', name: string, input: object) {
  const type = name === 'returnRecords' ? 'ReturnRecordsInput' : 'MoveRecordsInput'
  const { data, errors } = await product.as(part)(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ... on MoveReceipt { moved results { ... on Refused { problems { code message } } } } ... on Refused { problems { message } } } }`,
    { input },
  )
  expect(errors).toBeUndefined()
  return data[name]
}

test('a society’s March, from the template to the bulletin and the review', {
  timeout: 240_000,
}, async () => {
  const before = await review()
  const published = await product.as('LEADER')(
    `mutation { publishEdition(input: { title: "三月之前", from: ${year}, to: ${year} }) { ... on EditionSet { edition { id } } } }`,
  )
  const edition = published.data.publishEdition.edition.id
  await product.as('REVIEWER')(
    'mutation ($input: SetReviewRulesInput!) { setReviewRules(input: $input) { __typename } }',
    {
      input: { change: { districtFirst: ['AcademicEvent'] }, revision: 0, reason: '区县先看' },
    },
  )
  await product.as('REVIEWER')(
    'mutation ($input: GrantExceptionInput!) { grantException(input: $input) { __typename } }',
    {
      input: { organization: own, day: `${year}-03-01`, dueOn: `${year + 1}-12-31`, reason: '系统上线首年' },
    },
  )

  // The clerk: template, dry run, import.
  const office = officeOf(product, await product.tokenOf('REPORTER'))
  const file = await office.fillIn(slug, { '': [event(1, 40), event(2, 60), event(3, 8000)] })
  const tried = await office.send(slug, { organization: own, mode: 'dry-run' }, file)
  expect(tried.body).toMatchObject({ rows: 3, created: 3, refused: 0, written: 0 })
  const sent = await office.send(slug, { organization: own, mode: 'all', submit: 'true' }, file)
  expect(sent.body).toMatchObject({ created: 3, refused: 0, written: 3 })

  // The district looks first: the city may not decide before.
  const inbox = await product.as('DISTRICT_REVIEWER')(
    '{ submissions(filter: { status: SUBMITTED }, first: 10) { totalCount nodes { id: recordId title viewerCan { endorse accept return } } } }',
  )
  const waiting: { id: string; title: string; viewerCan: object }[] = inbox.data.submissions.nodes
  expect(waiting).toHaveLength(3)
  expect(waiting[0]?.viewerCan).toEqual({ endorse: true, accept: false, return: true })
  const idOf = (number: number) => waiting.find(({ title }) => title.includes(`第${number}场`))?.id ?? ''
  const early = await decide('REVIEWER', 'acceptRecords', { ids: [idOf(1)] })
  expect(early.results[0].problems[0].message).toContain('初审通过')
  const returned = await decide('DISTRICT_REVIEWER', 'returnRecords', {
    ids: [idOf(3)],
    reason: '参加人次与签到表不符',
    notes: [{ record: idOf(3), field: 'attendance', note: '签到表为 80 人' }],
  })
  expect(returned.moved).toBe(1)

  // The clerk reads why, corrects that row in the same file, sends it again.
  const { data: mine } = await product.as('REPORTER')(
    '{ submissions(filter: { status: RETURNED }, first: 10) { nodes { title reason notes { field note } } } }',
  )
  expect(mine.submissions.nodes).toEqual([
    {
      title: '三月第3场学术报告会',
      reason: '参加人次与签到表不符',
      notes: [{ field: 'attendance', note: '签到表为 80 人' }],
    },
  ])
  const mended = await office.fillIn(slug, { '': [event(1, 40), event(2, 60), event(3, 80)] })
  const again = await office.send(slug, { organization: own, mode: 'all', submit: 'true' }, mended)
  expect(again.body).toMatchObject({ created: 0, revised: 1, unchanged: 2, refused: 0 })

  // Before the city decides it sees what would move; then both levels pass.
  const ids = [1, 2, 3].map(idOf)
  expect((await decide('DISTRICT_REVIEWER', 'endorseRecords', { ids })).moved).toBe(3)
  const { data: preview } = await product.as('REVIEWER')(
    'query ($ids: [ID!]!) { impact(records: $ids, action: ACCEPT) { records figures { indicator { code } district { code } change } editions { title } } }',
    { ids },
  )
  const city = preview.impact.figures.filter(
    ({ district }: { district: { code: string } }) => district.code === '320400',
  )
  expect(city).toEqual([
    { indicator: { code: 'society-academic-events' }, district: { code: '320400' }, change: 3 },
    { indicator: { code: 'society-event-participants' }, district: { code: '320400' }, change: 180 },
  ])
  expect(preview.impact.editions).toEqual([{ title: '三月之前' }])
  expect((await decide('REVIEWER', 'acceptRecords', { ids })).moved).toBe(3)

  // The bulletin shows the month complete and on time; the review moved by exactly those rows.
  const { data: month } = await product.as('LEADER')(
    `{ bulletin(month: "${year}-03") { lines { name state accepted returned } } }`,
  )
  expect(month.bulletin.lines).toContainEqual({
    name: ownSociety,
    state: 'REPORTED',
    accepted: 3,
    returned: 0,
  })
  expect(await review()).toEqual({ events: before.events + 3, participants: before.participants + 180 })

  // What was published before still verifies, and lists the restatement with whoever caused it.
  const { data: later } = await product.as('LEADER')(
    'query ($id: ID!) { edition(id: $id) { verification { intact drift { year } restatements { difference { indicator { code } year district { code } before after } causes { record { title } actor action } } } } }',
    { id: edition },
  )
  const { verification } = later.edition
  expect([verification.intact, verification.drift]).toEqual([true, []])
  const whole = verification.restatements.find(
    ({
      difference,
    }: {
      difference: { indicator: { code: string }; year: number | null; district: object | null }
    }) => difference.indicator.code === 'society-academic-events' && !difference.year && !difference.district,
  )
  expect(whole.difference.after - (whole.difference.before ?? 0)).toBe(3)
  expect(whole.causes.map(({ record }: { record: { title: string } }) => record.title).toSorted()).toEqual(
    [1, 2, 3].map((number) => `三月第${number}场学术报告会`).toSorted(),
  )
  expect(
    whole.causes.every(
      ({ actor, action }: { actor: string; action: string }) =>
        actor === 'test-reviewer' && action === 'ACCEPT',
    ),
  ).toBe(true)
})
