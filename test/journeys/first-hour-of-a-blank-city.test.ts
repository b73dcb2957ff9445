import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import type { PeopleAnswer } from '@kexie/schema/people-answer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Ask } from './client.ts'
import { kexie, tokensIn } from './console.ts'
import { asking, bring, grantRoles, redeem } from './hour-door.ts'
import { hourSteps } from './hour-steps.ts'
import { peopleFile } from './people-file.ts'
import { productProcesses } from './processes.ts'

/** The first hour of a city that has no package: its own districts, kind of body, series and value of a list, one event, one figure; by commands and what anybody may send. */
const processes = productProcesses()
const { step, print } = hourSteps()
let database: FreshDatabase
let env: { DATABASE_URL: string }
let folder: string

beforeAll(async () => {
  // Its tables are there: that a product makes them is the other hours' to show.
  database = await freshDatabase({ hasPackage: false })
  env = { DATABASE_URL: database.url }
  folder = await mkdtemp(join(tmpdir(), 'kexie-blank-'))
})
afterAll(async () => {
  await processes.stopAll()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

let url: string

/** Asks as whoever comes in by a link. A clerk has no authenticator, and comes in once his role is granted. */
async function entered(who: string, link: string): Promise<Ask & { token: string }> {
  const token = await (await redeem(url, who, link))()
  return Object.assign(asking(url, token), { token })
}

/** A mutation of one input; what it answers. */
async function does(ask: Ask, mutation: string, type: string, input: object, answer: string) {
  const { data } = await ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} ... on Refused { problems { message field } } } }`,
    { input },
  )
  expect(data[mutation].problems).toBeUndefined()
  return data[mutation]
}

/** Rewrites one file of the package as its office would. */
async function edit(file: string, change: (stated: never) => unknown): Promise<void> {
  const path = join(folder, 'own', file)
  await writeFile(path, stringify(change(parse(await readFile(path, 'utf8')) as never)))
}

/** A kind of body that no other city has, beside those that every city begins with. */
async function addKind(office: Ask): Promise<void> {
  const list = 'organization-kind'
  const { data } = await office(
    'query ($list: String!) { valueList(code: $list) { revision statedValues { code nameZh nameEn } } }',
    { list },
  )
  const { revision, statedValues } = data.valueList
  const values = [...statedValues, { nameZh: '农技站', nameEn: 'Farm station' }]
  const input = { change: { list, values }, revision, reason: '本市各区都有农技站' }
  await does(office, 'setList', 'SetListInput', input, '... on ListSet { list { code } }')
}

const parts = ['110101 甲区 First', '110102 乙区 Second'].map((part) => part.split(' '))

test('from nothing to a figure by its own two districts', { timeout: 400_000 }, async () => {
  url = await step('产品启动 the product starts', () => processes.start('product', 'product/start.ts', env))
  const blank = ['--blank', '--area', '110000', '--city', '某市', '--city-en', 'Somewhere']
  const init = await step('kexie init --blank', () => kexie(['init', ...blank], env))
  expect(init).toMatchObject({ code: 0, err: '' })
  const links = tokensIn(init.out)
  const [system, security] = await step(
    '两名管理员启用账号 two administrators redeem their links',
    async () => [
      await entered('system-admin', links['system-admin'] ?? ''),
      await entered('security-admin', links['security-admin'] ?? ''),
    ],
  )
  if (!system || !security) throw new Error('no administrators')

  await step('导出、添两个区、装入 export, two districts, install', async () => {
    const own = join(folder, 'own')
    await kexie(['city', 'export', own], env)
    await edit('districts.yaml', (stated: object[]) => [
      ...stated,
      ...parts.map(([code, zh, en]) => ({ code, parent: '110000', name: { zh, en } })),
    ])
    expect(await kexie(['city', 'check', own], env)).toMatchObject({ code: 0, err: '' })
    expect(await kexie(['city', 'install', own, '--yes'], env)).toMatchObject({ code: 0, err: '' })
  })

  const people = await step(
    '审核人、自己的一类单位和填报人 a reviewer, a body of a kind of its own and its clerk',
    async () => {
      const { data } = await system('{ districts { id name } }')
      const known = { districts: data.districts, forms: [] }
      const brought = async (token: string, sheets: Parameters<typeof peopleFile>[0]) =>
        (await bring(url, token, await peopleFile(sheets, known))).links
      const come = async (made: PeopleAnswer['links']) => {
        await grantRoles(security, made.length)
        const [{ name: who, path } = { name: '', path: '' }] = made
        return entered(who, path.split('#')[1] ?? '')
      }
      const office = await come(
        await brought(system.token, {
          accounts: [{ name: 'office', displayName: '张国平', role: '市级审核人' }],
        }),
      )
      await addKind(office)
      const station = {
        organizations: [{ name: '甲区农技站', kind: '农技站', district: '甲区' }],
        accounts: [{ name: 'clerk', displayName: '李志强', role: '填报人', organization: '甲区农技站' }],
      }
      await brought(office.token, station)
      return { office, clerk: await come(await brought(system.token, station)), districts: data.districts }
    },
  )
  const { office, clerk, districts } = people

  await step('自己的值和系列 a value of a list and a series of its own', async () => {
    const stands = await office('{ valueList(code: "programme") { revision } }')
    const programme = {
      list: 'programme',
      values: [{ nameZh: '农技讲堂', nameEn: 'Farm talks', retired: false }],
    }
    await does(
      office,
      'setList',
      'SetListInput',
      { change: programme, revision: stands.data.valueList.revision, reason: '本市自己的项目' },
      '... on ListSet { list { code } }',
    )
    const series = {
      ...{ nameZh: '农技讲堂', nameEn: 'Farm talks', tier: 'REGULAR', programme: 'FARM_TALKS' },
      ...{ cadence: 'MONTHLY', startedOn: '2021-01-01' },
    }
    await does(
      office,
      'setSeries',
      'SetSeriesInput',
      { change: series, revision: 0, reason: '每月一讲' },
      '... on SeriesSet { series { code } }',
    )
  })

  const id = await step('填报一场活动 an event is reported', async () => {
    const { data } = await clerk('{ viewer { organization { id kind { code name } } } }')
    expect(data.viewer.organization.kind).toEqual({ code: 'FARM_STATION', name: '农技站' })
    const district = districts.find((one: { name: string }) => one.name === '甲区').id
    const event = {
      ...{ title: '水稻栽培一讲', occurredOn: '2021-04-10', district, series: 'farm-talks', issue: 1 },
      ...{ form: 'LECTURE', stage: 'HELD', attendance: 60 },
      ...{ hosts: [], guests: [], participants: [], cooperationProjects: [] },
    }
    const answered = await does(
      clerk,
      'reportAcademicEvents',
      'ReportAcademicEventsInput',
      { organization: data.viewer.organization.id, idempotencyKey: 'first', submit: true, rows: [event] },
      '... on ReportReceipt { refused results { ... on RecordReported { record { id } } ... on Refused { problems { message } } } }',
    )
    expect(answered.refused, JSON.stringify(answered)).toBe(0)
    return answered.results[0].record.id
  })
  await step('采纳 it is accepted', () =>
    does(office, 'acceptRecords', 'MoveRecordsInput', { ids: [id] }, '... on MoveReceipt { moved }'),
  )

  await step('各区的数 the figure by district', async () => {
    const { data } = await office(
      `{ organizations(filter: { kind: "FARM_STATION" }, first: 9) { nodes { name } }
         indicator(code: "academic-events") { name figure(from: 2021, to: 2021) { value districts { district { name } value } } } }`,
    )
    expect(data.organizations.nodes).toEqual([{ name: '甲区农技站' }])
    const { name: called, figure } = data.indicator
    expect(called).toBe('学术活动（条数）')
    expect(figure.value).toBe(1)
    expect(figure.districts).toContainEqual({ district: { name: '甲区' }, value: 1 })
  })
  print()
})
