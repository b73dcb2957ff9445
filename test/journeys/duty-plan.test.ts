import { connect } from '@kexie/db/connection'
import { todayInShanghai } from '@kexie/records/row-rules'
import { monthStart } from '@kexie/records/testing/month-start'
import { orThrow } from '@kexie/schema/or-throw'
import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'

const product = useRegisters()

const today = todayInShanghai(new Date())

async function change(name: 'setDuty' | 'endDuty', input: object) {
  const type = name === 'setDuty' ? 'SetDutyInput' : 'EndDutyInput'
  const { data, errors } = await product.as('REVIEWER')(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ... on DutySet { form { duties { kind { code } from until setBy reason endedBy endReason } } } ... on Refused { problems { code field } } } }`,
    { input: { form: 'monthly', ...input } },
  )
  expect(errors).toBeUndefined()
  return data[name]
}

/** Duties of a kind as they stand. */
const of = (answer: { form: { duties: { kind: { code: string } | null }[] } }, kind: string) =>
  answer.form.duties.filter((duty) => duty.kind?.code === kind)

/** How many of a month one organization of a kind owes. */
async function owed(month: string, kind: string): Promise<number> {
  const { data } = await product.query(
    'query ($kind: String) { organizations(filter: { kind: $kind }, first: 1) { nodes { id } } }',
    { kind },
  )
  const [{ id }] = data.organizations.nodes
  const answer = await product.query(
    'query ($filter: ObligationFilter!) { obligations(filter: $filter) { totalCount } }',
    { filter: { organization: id, form: 'monthly', from: month, to: month } },
  )
  return answer.data.obligations.totalCount
}

test('a kind of organization owes a form from a day on, and what it owed before stays', async () => {
  expect(await owed(monthStart(1), 'INSTITUTE')).toBe(0)
  const set = await change('setDuty', { kind: 'INSTITUTE', from: monthStart(1), reason: '研究院纳入报送' })
  expect(of(set, 'INSTITUTE')).toMatchObject([{ from: monthStart(1), until: null, reason: '研究院纳入报送' }])
  expect(await owed(monthStart(0), 'INSTITUTE')).toBe(0)
  expect(await owed(monthStart(1), 'INSTITUTE')).toBe(1)

  const again = await change('setDuty', { kind: 'INSTITUTE', from: monthStart(2), reason: '同样' })
  expect(again.problems).toMatchObject([{ code: 'ALREADY_EXISTS' }])
  const sooner = await change('setDuty', {
    kind: 'INSTITUTE',
    from: monthStart(1),
    until: monthStart(2),
    reason: '先试两个月',
  })
  expect(of(sooner, 'INSTITUTE')).toMatchObject([{ from: monthStart(1), until: monthStart(2) }])
  expect(await owed(monthStart(2), 'INSTITUTE')).toBe(1)
  expect(await owed(monthStart(3), 'INSTITUTE')).toBe(0)
})

test('a duty that runs ends, with who ended it and why; nothing is owed after its last day', async () => {
  expect(await owed(monthStart(1), 'UNIVERSITY_ASSOCIATION')).toBe(1)
  const ended = await change('endDuty', {
    kind: 'UNIVERSITY_ASSOCIATION',
    until: today,
    reason: '改由平台自动采集',
  })
  expect(of(ended, 'UNIVERSITY_ASSOCIATION')).toMatchObject([
    { from: '2017-01-01', until: today, endedBy: 'test-reviewer', endReason: '改由平台自动采集' },
  ])
  expect(await owed(monthStart(0), 'UNIVERSITY_ASSOCIATION')).toBe(1)
  expect(await owed(monthStart(1), 'UNIVERSITY_ASSOCIATION')).toBe(0)
  const nothing = await change('endDuty', { kind: 'UNIVERSITY_ASSOCIATION', until: today, reason: '再次' })
  expect(nothing.problems).toMatchObject([{ code: 'NOT_FOUND' }])
})

/** What a change of who owes would do, in sentences; what is wrong with it where it is. */
async function look(change: object): Promise<{ consequences?: string[]; problems?: { field: string }[] }> {
  const { data, errors } = await product.as('REVIEWER')(
    'query ($change: DutyChange!) { dutyPreview(change: $change) { ... on SettingPreview { consequences } ... on Refused { problems { code field } } } }',
    { change: { form: 'monthly', ...change } },
  )
  expect(errors).toBeUndefined()
  return data.dutyPreview
}

test('those of a kind in one area owe, and one organization; the preview names who owes newly and who no longer', async () => {
  const { data } = await product.query(
    '{ districts { id name parent { id } } organizations(filter: { kind: "UNIVERSITY_ASSOCIATION" }, first: 100) { nodes { id name district { id } } } }',
  )
  const bodies: { id: string; name: string; district: { id: string } }[] = data.organizations.nodes
  const [one] = bodies
  const there = bodies.filter(({ district }) => district.id === one?.district.id)
  const area = { kind: 'UNIVERSITY_ASSOCIATION', district: one?.district.id, from: monthStart(1) }
  const { consequences = [] } = await look(area)
  expect(consequences[0]).toMatch(/^新增应报 \d+ 家：/)
  expect(await owed(monthStart(1), 'UNIVERSITY_ASSOCIATION')).toBe(0)
  const set = await change('setDuty', { ...area, reason: '一区先试' })
  expect(of(set, 'UNIVERSITY_ASSOCIATION').at(-1)).toMatchObject({ from: monthStart(1), reason: '一区先试' })
  const owing = async (id: string) => {
    const answer = await product.query(
      'query ($filter: ObligationFilter!) { obligations(filter: $filter) { totalCount } }',
      { filter: { organization: id, form: 'monthly', from: monthStart(1), to: monthStart(1) } },
    )
    return answer.data.obligations.totalCount
  }
  expect(await Promise.all(there.slice(0, 3).map(({ id }) => owing(id)))).toEqual(
    there.slice(0, 3).map(() => 1),
  )
  const other = orThrow(
    bodies.find(({ district }) => district.id !== one?.district.id),
    'a body of another area',
  )
  expect(await owing(other.id)).toBe(0)
  const end = { kind: 'UNIVERSITY_ASSOCIATION', district: one?.district.id, until: monthStart(1) }
  expect((await look(end)).consequences?.[0]).toMatch(/^不再应报 \d+ 家：/)
  await change('endDuty', { ...end, until: today, reason: '不试了' })
  expect(await owing(one?.id ?? '')).toBe(0)

  const alone = { organization: one?.id, from: monthStart(2) }
  expect((await look(alone)).consequences?.[0]).toBe(`新增应报 1 家：${one?.name}。`)
  await change('setDuty', { ...alone, reason: '单独应报' })
  expect((await change('setDuty', { ...alone, reason: '再次' })).problems).toMatchObject([
    { code: 'ALREADY_EXISTS' },
  ])
  const wrong = [
    { ...alone, kind: 'UNIVERSITY_ASSOCIATION' },
    { from: monthStart(2) },
    { ...alone, district: one?.district.id },
  ]
  for (const given of wrong) expect((await look(given)).problems).toHaveLength(1)
  await change('endDuty', { organization: one?.id, until: today, reason: '完' })
})

test('the past is not rewritten: neither by what is asked nor in the database', async () => {
  const past = await change('setDuty', { kind: 'SOCIETY', from: today, until: '2020-01-01', reason: ' ' })
  expect(past.problems).toEqual([
    { code: 'INVALID_VALUE', field: 'from' },
    { code: 'INVALID_VALUE', field: 'until' },
    { code: 'REQUIRED', field: 'reason' },
  ])
  const sql = connect(product.databaseUrl, { max: 1, name: 'kexie test' })
  const society = sql`organization_kind = 'SOCIETY' and form_code = 'monthly'`
  await expect(sql`delete from reporting.duty where ${society}`).rejects.toThrow(/not rewritten/)
  await expect(sql`update reporting.duty set ends_on = '2020-01-01' where ${society}`).rejects.toThrow(
    /not rewritten/,
  )
  await expect(sql`update reporting.duty set starts_on = '2020-01-01' where ${society}`).rejects.toThrow(
    /not rewritten/,
  )
  await sql.end()
})

test('both are in the audit', async () => {
  const ask = product.as('AUDIT_ADMIN')
  const { data } = await ask(
    `{ set: auditEntries(filter: { action: "SET_DUTY" }) { nodes { outcome reason } }
       ended: auditEntries(filter: { action: "END_DUTY" }) { nodes { outcome reason } } }`,
  )
  expect(data.set.nodes).toEqual(
    ['单独应报', '一区先试', '先试两个月', '研究院纳入报送'].map((reason) => ({ outcome: 'DONE', reason })),
  )
  expect(data.ended.nodes).toEqual(
    ['完', '不试了', '改由平台自动采集'].map((reason) => ({ outcome: 'DONE', reason })),
  )
})
