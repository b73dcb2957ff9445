import { createDatabase, dropDatabase } from '@kexie/db/template-database'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { entryOf } from './archive-entry.ts'
import type { Ask } from './client.ts'
import { kexie, tokensIn } from './console.ts'
import { asking, bring, grantRoles, redeem } from './hour-door.ts'
import { clerksFile, officeFile } from './hour-people.ts'
import { hourSteps } from './hour-steps.ts'
import { productProcesses } from './processes.ts'

/** The first hour of a city: from an empty database to a county's figure and the bulletin of a month, by commands and what anybody may send. No SQL, no code. */
const serverUrl = Object.assign(new URL(inject('templateUrl')), { pathname: '/postgres' }).href
const name = `kexie_first_hour_of_a_city_${process.pid}`
const processes = productProcesses()
let env: { DATABASE_URL: string }

beforeAll(async () => {
  env = { DATABASE_URL: await createDatabase(serverUrl, name) }
})
afterAll(async () => {
  await processes.stopAll()
  await dropDatabase(serverUrl, name)
})

const { step, print } = hourSteps()
let url: string

/** The accounts of a workbook: the system administrator makes them, the security administrator grants all their roles in one press. Returns who may come in, by name. */
async function accountsOf(
  file: Buffer,
  [system, security]: readonly [string, string],
): Promise<Map<string, () => Promise<string>>> {
  const { links } = await bring(url, system, file)
  await grantRoles(asking(url, security), links.length)
  const people = new Map<string, () => Promise<string>>()
  for (const { name: who, path } of links) people.set(who, await redeem(url, who, path.split('#')[1] ?? ''))
  return people
}

/** A reviewer's step for records: all of them move. */
async function decide(reviewer: Ask, step: 'endorseRecords' | 'acceptRecords', ids: readonly string[]) {
  const { data } = await reviewer(
    `mutation ($ids: [ID!]!) { ${step}(input: { ids: $ids }) { ... on MoveReceipt { moved } ... on Refused { problems { message } } } }`,
    { ids },
  )
  expect(data[step]).toEqual({ moved: ids.length })
}

const found = `{ organizations(filter: { text: "清河区科学技术" }, first: 5) { nodes { id name } } districts { id name } }`

test('from an empty database to a figure by county and the bulletin of July', {
  timeout: 240_000,
}, async () => {
  url = await step('产品启动 the product starts', () => processes.start('product', 'product/start.ts', env))
  const init = await step('kexie init --package huaian', () => kexie(['init', '--package', 'huaian'], env))
  expect(init).toMatchObject({ code: 0, err: '' })
  const links = tokensIn(init.out)
  const administrators = await step(
    '三名管理员启用账号 three administrators redeem their links',
    async () => {
      const tokens: string[] = []
      for (const who of ['system-admin', 'security-admin', 'audit-admin'])
        tokens.push(await (await redeem(url, who, links[who] ?? ''))())
      return tokens
    },
  )
  const [system = '', security = ''] = administrators
  const pair = [system, security] as const

  const { data } = await asking(url, system)(found)
  const idOf = (list: { id: string; name: string }[], wanted: string) =>
    list.find((one) => one.name === wanted)?.id ?? ''
  const bureau = idOf(data.organizations.nodes, '清河区科学技术局')
  const district = idOf(data.districts, '清河区')
  const known = { districts: data.districts }
  const office = await step('审核人的账号，一张表 the reviewers’ accounts, from a workbook', async () => {
    return accountsOf(await officeFile(known), pair)
  })
  const [county = '', city = ''] = [await office.get('qinghe')?.(), await office.get('city-reviewer')?.()]
  const clerks = await step(
    '十二家单位及其账号，一张表 twelve bodies and their accounts, from one workbook',
    async () => {
      const file = await clerksFile(known)
      const { sheets } = await bring(url, city, file)
      expect(sheets.map(({ kind, written, waitsFor }) => [kind, written, waitsFor === null])).toEqual([
        ['organizations', 12, true],
        ['accounts', 0, false],
      ])
      return accountsOf(file, pair)
    },
  )
  expect(clerks.size).toBe(13)
  const clerk = (await clerks.get('qinghe-0')?.()) ?? ''

  const ids = await step('县（区）填报附表5 a county reports form 5 of July 2010', async () => {
    const rows = ['南京大学', '淮阴工学院'].map((partner, index) => ({
      ...{ title: `${partner}与清河区企业产学研对接会`, occurredOn: `2010-07-1${index + 2}`, district },
      ...{ kind: 'MATCHMAKING', frame: 'COUNTY', partner: { name: partner }, attendance: 40 },
    }))
    const input = { organization: bureau, idempotencyKey: 'form 5 of July', submit: true, rows }
    const answer = await asking(url, clerk)(
      `mutation ($input: ReportCooperationActivitiesInput!) { reportCooperationActivities(input: $input) {
        ... on ReportReceipt { reported refused results { ... on RecordReported { record { id } } ... on Refused { problems { message } } } } } }`,
      { input },
    )
    const { results, ...counts } = answer.data.reportCooperationActivities
    expect(counts).toEqual({ reported: 2, refused: 0 })
    return results.map(({ record }: { record: { id: string } }) => record.id)
  })
  await step('县（区）初审 the county endorses', () => decide(asking(url, county), 'endorseRecords', ids))
  await step('市级采纳 the city accepts', () => decide(asking(url, city), 'acceptRecords', ids))

  await step('7 月通报 the bulletin of July', async () => {
    const { data: issued } = await asking(
      url,
      city,
    )(`mutation { issueBulletin(input: { month: "2010-07", form: "negotiation-and-signing" }) {
      ... on BulletinIssued { bulletin { number owed came lines { state organization { name } } } } } }`)
    const { lines, ...counts } = issued.issueBulletin.bulletin
    expect(counts).toEqual({ number: 1, owed: 8, came: 1 })
    const missing = lines.filter(({ state }: { state: string }) => state === 'MISSING')
    expect(missing).toHaveLength(7)
  })
  await step('通报的网页和 Word its page and its Word file', async () => {
    for (const format of ['html', 'docx']) {
      const response = await fetch(`${url}/bulletins/2010-07.${format}?form=negotiation-and-signing`, {
        headers: { authorization: `Bearer ${city}` },
      })
      expect(response.status).toBe(200)
      const file = Buffer.from(await response.arrayBuffer())
      expect(format === 'docx' ? entryOf(file, 'word/document.xml') : file.toString()).toContain(
        '金湖县科学技术局',
      )
    }
  })
  await step('各县（区）的数 the figure by county', async () => {
    const { data: asked } = await asking(
      url,
      city,
    )(
      `{ indicator(code: "negotiations") { figure(from: 2010, to: 2010) { value districts { district { name } value } } } }`,
    )
    const { value, districts } = asked.indicator.figure
    expect(value).toBe(2)
    expect(districts).toContainEqual({ district: { name: '清河区' }, value: 2 })
  })
  print()
})
