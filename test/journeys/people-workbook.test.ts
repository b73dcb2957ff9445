import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { connect } from '@kexie/db/connection'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { foundSmallCity } from '@kexie/db/testing/small-city'
import { peopleShape } from '@kexie/gateway/people-shape'
import { monthStart } from '@kexie/records/testing/month-start'
import type { PeopleAnswer } from '@kexie/schema/people-answer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct } from '../../product/product.ts'
import { root } from '../house/source-files.ts'
import { accountOf, type Part, seedInto } from './accounts.ts'
import { clientOf, type Product } from './client.ts'
import { type PeopleSheets, peopleFile } from './people-file.ts'

/** Bodies, accounts and duties come in by one workbook, each sheet by whoever may. */
let database: FreshDatabase
let product: Product
let stop: () => Promise<void>
let districts: { id: string; name: string }[]

beforeAll(async () => {
  database = await freshDatabase({ hasPackage: false })
  const sql = connect(database.url, { max: 1, name: 'kexie test' })
  await foundSmallCity(sql)
  await sql`insert into reporting.form (code, name_zh, name_en, cadence, due_day, due_months, types)
    values ('monthly', '月报', 'Monthly report', 'MONTH', 20, 1, '{}')`
  await sql.end({ timeout: 5 })
  const parts = ['REVIEWER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'LEADER', 'AUDIT_ADMIN'] as const
  await seedInto(database.url, parts.map(accountOf))
  const gateway = await startProduct({ databaseUrl: database.url, host: '127.0.0.1', port: 0, urls: {} })
  stop = gateway.stop
  product = clientOf(gateway.url, database.url)
  districts = (await product.query('{ districts { id name } }')).data.districts
})
afterAll(async () => {
  await stop()
  await database.drop()
})

type Sheets = PeopleSheets

const workbookOf = (sheets: Partial<Sheets>, language: 'zh' | 'en' = 'zh') =>
  peopleFile(sheets, { districts, forms: [{ id: 'monthly', name: '月报' }] }, language)

async function send(part: Part, file: Buffer, mode = 'dry-run', headers: Record<string, string> = {}) {
  const authorization = `Bearer ${await product.tokenOf(part)}`
  const response = await fetch(new URL(`/imports/people?mode=${mode}`, product.url), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization, ...headers },
    body: new Uint8Array(file),
  })
  const body = (await response.json()) as PeopleAnswer & { errors: { extensions: { code: string } }[] }
  return { status: response.status, body }
}

/** What is there: bodies, accounts, and what is owed. */
async function counts() {
  const [{ data }, accounts] = await Promise.all([
    product.query('{ organizations(first: 1) { totalCount } reportingForms { duties { from } } }'),
    product.as('SYSTEM_ADMIN')('{ accounts(first: 1) { totalCount } }'),
  ])
  return [
    data.organizations.totalCount,
    accounts.data.accounts.totalCount,
    data.reportingForms[0].duties.length,
  ]
}

let made = 0

/** A sound workbook of so many bodies, each after the first with one of those before it above it or nothing, one account and one duty a body. */
const workbooks = fc
  .array(
    fc.record({
      kind: fc.constantFrom('学会', '企业', '孵化器、众创空间', 'SOCIETY', 'Institute'),
      district: fc.nat(),
      above: fc.option(fc.nat(), { nil: null }),
      role: fc.constantFrom('填报人', 'REPORTER'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((bodies): Sheets => {
    const run = `${process.pid}${made++}`
    const nameOf = (place: number) => `第${run}批（第${place}）学会`
    // Another hand spells it in its own way.
    const spelt = (place: number) => `第${run}批(第${place}) 学会`
    return {
      // The last comes first, so that whoever is above comes after.
      organizations: bodies
        .map(({ kind, district, above }, place) => ({
          ...{ name: nameOf(place), kind, district: districts[district % districts.length]?.name ?? '' },
          ...(above !== null && place > 0 ? { parent: spelt(above % place) } : {}),
        }))
        .toReversed(),
      accounts: bodies.map(({ role }, place) => ({
        ...{
          name: `clerk-${run}-${place}`,
          displayName: `填报人${place}`,
          role,
          organization: spelt(place),
        },
      })),
      duties: bodies.map((_, place) => ({
        ...{
          form: '月报',
          organization: spelt(place),
          from: monthStart(1 + (place % 3)),
          reason: '纳入报送',
        },
      })),
    }
  })

/** One fault in one cell: which sheet and column, what stands there, and what is said of it. */
const faults = [
  ['organizations', 'kind', '协会', 'INVALID_VALUE'],
  ['organizations', 'district', '没有的区', 'INVALID_VALUE'],
  ['organizations', 'name', '', 'REQUIRED'],
  ['organizations', 'creditCode', '913204', 'INVALID_VALUE'],
  ['organizations', 'parent', '谁也不认识的学会', 'NOT_FOUND'],
  ['organizations', 'foundedOn', '去年', 'INVALID_VALUE'],
  ['duties', 'form', '季报', 'INVALID_VALUE'],
  ['duties', 'organization', '谁也不认识的单位', 'NOT_FOUND'],
  ['duties', 'kind', '企业', 'INVALID_VALUE'],
  ['duties', 'from', '2001-01-01', 'INVALID_VALUE'],
  ['duties', 'reason', '', 'REQUIRED'],
] as const

const letterOf = (sheet: string, path: string): string => {
  const shape = [peopleShape.main, ...peopleShape.parts].find(({ field }) => field === sheet)
  return String.fromCharCode(65 + (shape?.columns.findIndex((column) => column.path === path) ?? 0))
}

const names: Record<string, string> = { organizations: '单位', accounts: '账号', duties: '报送' }

test('known faults at random places are each said in their cell, and with any of them nothing is written', async () => {
  const spoilt = fc.tuple(
    workbooks,
    fc.shuffledSubarray([...faults], { minLength: 1, maxLength: 4 }),
    fc.nat(),
  )
  await fc.assert(
    fc.asyncProperty(spoilt, async ([sound, chosen, seed]) => {
      const sheets = structuredClone(sound)
      const before = await counts()
      const expected = new Map<string, string>()
      for (const [place, [sheet, path, value, code]] of chosen.entries()) {
        const rows = sheets[sheet]
        // A row each, so that no fault hides another; who has no row left is not spoilt.
        const row = rows.length - 1 - ((seed + place) % rows.length)
        const spoiltRow = [...expected.keys()].some((key) => key.startsWith(`${names[sheet]} ${row + 2} `))
        if (spoiltRow || !rows[row]) continue
        rows[row] = { ...rows[row], [path]: value }
        const at = path === 'kind' && sheet === 'duties' ? 'organization' : path
        expected.set(`${names[sheet]} ${row + 2} ${letterOf(sheet, at)}`, code)
      }
      const file = await workbookOf(sheets)
      for (const mode of ['dry-run', 'all']) {
        const { status, body } = await send('REVIEWER', file, mode)
        expect(status).toBe(200)
        const found = new Map(
          body.conflicts.map(({ sheet, row, column, code }) => [`${sheet} ${row} ${column}`, code]),
        )
        for (const [cell, code] of expected) expect([cell, found.get(cell)]).toEqual([cell, code])
        // Whatever else is said follows from a body that is not made: who is below it, and what it owes.
        const others = body.conflicts.filter(
          ({ sheet, row, column }) => !expected.has(`${sheet} ${row} ${column}`),
        )
        const liesElsewhere = ({ code, message }: (typeof others)[number]) =>
          code === 'NOT_FOUND' || (code === 'INVALID_VALUE' && message.includes('其所在行有误'))
        expect(others.filter((one) => !liesElsewhere(one))).toEqual([])
        expect(body.sheets.map(({ written }) => written)).toEqual(body.sheets.map(() => 0))
      }
      expect(await counts()).toEqual(before)
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 120_000)

test('a sound workbook makes what it says, once, whoever brings in which sheet', async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, async (sheets) => {
      const size = sheets.organizations.length
      const file = await workbookOf(sheets)
      const [bodies = 0, accounts = 0, duties = 0] = await counts()

      const early = await send('SYSTEM_ADMIN', file, 'all')
      expect(early.body.conflicts).toHaveLength(size)
      expect(early.body.conflicts[0]).toMatchObject({
        ...{ sheet: '账号', code: 'NOT_FOUND', header: '单位' },
        advice: expect.stringContaining('请市级审核人先'),
      })
      const trial = await send('REVIEWER', file)
      expect(trial.body.conflicts).toEqual([])
      expect(trial.body.rows.map(({ change }) => change)).toEqual(Array(2 * size).fill('CREATED'))
      expect(await counts()).toEqual([bodies, accounts, duties])

      const office = await send('REVIEWER', file, 'all')
      expect(office.body.sheets).toMatchObject([
        { kind: 'organizations', rows: size, written: size, waitsFor: null },
        { kind: 'duties', rows: size, written: size, waitsFor: null },
        { kind: 'accounts', rows: size, written: 0, waitsFor: expect.stringContaining('系统管理员') },
      ])
      expect(await counts()).toEqual([bodies + size, accounts, duties + size])
      const { body } = await send('SYSTEM_ADMIN', file, 'all')
      expect(body.links.map(({ name }) => name)).toEqual(sheets.accounts.map(({ name }) => name))
      expect(new Set(body.links.map(({ path }) => path)).size).toBe(size)
      expect(await counts()).toEqual([bodies + size, accounts + size, duties + size])

      for (const part of ['REVIEWER', 'SYSTEM_ADMIN'] as const) {
        const again = await send(part, file, 'all')
        expect(again.body.conflicts).toEqual([])
        expect(again.body.links).toEqual([])
        expect(again.body.rows.every(({ change }) => change === 'UNCHANGED')).toBe(true)
      }
      expect(await counts()).toEqual([bodies + size, accounts + size, duties + size])
    }),
    { numRuns: 2, endOnFailure: true },
  )
}, 120_000)

test('accounts wait with the roles that were proposed, until they are granted all at once', async () => {
  const file = await workbookOf({
    accounts: [
      { name: 'wang-wu', displayName: '王五', role: '领导' },
      { name: 'zhao-liu', displayName: '赵六', role: '区县审核人', district: districts[1]?.name ?? '' },
      { name: 'security-two', displayName: '安全员', role: '安全管理员' },
    ],
  })
  expect((await send('SYSTEM_ADMIN', file, 'all')).body.links).toHaveLength(3)
  const waiting =
    '{ accounts(filter: { awaitsRole: true, text: "wang-wu" }) { nodes { id role suspendedAt } } }'
  const [{ id, role }] = (await product.as('SECURITY_ADMIN')(waiting)).data.accounts.nodes
  expect(role).toBe('LEADER')
  const grant = `mutation ($input: GrantProposedRolesInput!) { grantProposedRoles(input: $input) {
    ... on ProposedRolesGranted { accounts { name role awaitsRole suspendedAt } } ... on Refused { problems { code field } } } }`
  const granting = async (accounts: string[]) =>
    (await product.as('SECURITY_ADMIN')(grant, { input: { accounts, reason: '按表格' } })).data
      .grantProposedRoles
  const mixed = await granting([id, 'none'])
  expect(mixed).toEqual({ problems: [{ code: 'NOT_FOUND', field: 'accounts.1' }] })
  expect((await product.as('SECURITY_ADMIN')(waiting)).data.accounts.nodes).toHaveLength(1)
  expect(await granting([id])).toEqual({
    accounts: [{ name: 'wang-wu', role: 'LEADER', awaitsRole: false, suspendedAt: null }],
  })
  expect(await granting([id])).toMatchObject({ problems: [{ code: 'INVALID_VALUE' }] })

  // The same file again, now that one role is granted, still makes nothing.
  const again = await send('SYSTEM_ADMIN', file, 'all')
  expect(again.body).toMatchObject({ links: [], conflicts: [] })
  const entries =
    '{ auditEntries(filter: { action: "REGISTER_ACCOUNT" }, first: 3) { nodes { outcome reason } } }'
  const { nodes } = (await product.as('AUDIT_ADMIN')(entries)).data.auditEntries
  expect(nodes).toEqual(
    Array(3).fill({ outcome: 'DONE', reason: expect.stringMatching(/^表格 workbook sha256:[0-9a-f]{32}$/) }),
  )
})

test('links that ran out before anybody used them are made anew, all at once', async () => {
  const names = ['late-one', 'late-two']
  const rows = names.map((name) => ({ name, displayName: name, role: '领导' }))
  await send('SYSTEM_ADMIN', await workbookOf({ accounts: rows }), 'all')
  const lacking = async () => {
    const query = '{ accounts(filter: { lacksLink: true, text: "late-" }) { nodes { id name } } }'
    return (await product.as('SYSTEM_ADMIN')(query)).data.accounts.nodes as { id: string; name: string }[]
  }
  expect(await lacking()).toEqual([])
  const sql = connect(database.url, { max: 1, name: 'kexie test' })
  await sql`update association.one_time_link set expires_at = now() - interval '1 hour'
    where account_id in (select id from association.account where name = any (${names}))`
  await sql.end({ timeout: 5 })
  const late = await lacking()
  expect(late.map(({ name }) => name)).toEqual(names)
  const renew = `mutation ($input: RenewAccountLinksInput!) { renewAccountLinks(input: $input) {
    ... on AccountLinksRenewed { accounts { account { name } link { path } } } ... on Refused { problems { code field } } } }`
  const renewing = async (accounts: string[]) =>
    (await product.as('SYSTEM_ADMIN')(renew, { input: { accounts } })).data.renewAccountLinks
  const ids = late.map(({ id }) => id)
  expect(await renewing([...ids, 'none'])).toEqual({ problems: [{ code: 'NOT_FOUND', field: 'accounts.2' }] })
  expect(await lacking()).toHaveLength(2)
  const made = await renewing(ids)
  expect(made.accounts).toEqual(
    names.map((name) => ({ account: { name }, link: { path: expect.stringMatching(/^\/redeem#kxl_/) } })),
  )
  expect(await lacking()).toEqual([])
})

test('what a row says otherwise than the register is said and not written', async () => {
  const body = { name: '说法不一学会', kind: '学会', district: districts[0]?.name ?? '' }
  const account = { name: 'other-words', displayName: '甲', role: '领导' }
  await send('REVIEWER', await workbookOf({ organizations: [body] }), 'all')
  await send('SYSTEM_ADMIN', await workbookOf({ accounts: [account] }), 'all')
  const changed = await send(
    'REVIEWER',
    await workbookOf({ organizations: [{ ...body, kind: '企业' }] }),
    'all',
  )
  expect(changed.body.conflicts).toMatchObject([
    {
      sheet: '单位',
      row: 2,
      header: '类别',
      code: 'INVALID_VALUE',
      message: expect.stringContaining('（学会），要改请在登记处改，收到“企业”'),
    },
  ])
  const renamed = { ...account, displayName: '乙' }
  const { conflicts } = (await send('SYSTEM_ADMIN', await workbookOf({ accounts: [renamed] }), 'all')).body
  expect(conflicts).toMatchObject([{ sheet: '账号', row: 2, header: '姓名' }])
})

test('an English workbook says the same, and whoever may bring in none of it is refused before the file is read', async () => {
  const body = { name: '英文表学会', kind: 'Society', district: districts[0]?.name ?? '' }
  const file = await workbookOf({ organizations: [body] }, 'en')
  const english = await send('REVIEWER', file, 'dry-run', { 'accept-language': 'en' })
  expect(english.body.rows).toMatchObject([{ title: '英文表学会', change: 'CREATED' }])
  for (const part of ['SECURITY_ADMIN', 'LEADER'] as const) {
    const refused = await send(part, file)
    expect([refused.status, refused.body.errors[0]?.extensions.code]).toEqual([403, 'NOT_PERMITTED'])
  }
  expect(await send('REVIEWER', Buffer.from('一,二\n三,四\n'))).toMatchObject({ status: 422 })
})

test('the command line tries it, brings it in and prints each link once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kexie-people-'))
  const kexie = async (...args: string[]) => {
    const env = { KEXIE_URL: product.url, KEXIE_TOKEN: await product.tokenOf('SYSTEM_ADMIN') }
    const { promise, resolve } = Promise.withResolvers<{ code: number; out: string }>()
    const command = [join(root, 'clients/cli/kexie.ts'), 'people', ...args]
    execFile(
      process.execPath,
      command,
      { cwd: folder, env: { PATH: process.env.PATH, ...env } },
      (error, out) => resolve({ code: Number(error?.code ?? 0), out }),
    )
    return promise
  }
  const sound = { name: 'by-command', displayName: '命令行', role: '领导' }
  const bad = { ...sound, name: 'By Command' }
  await writeFile(join(folder, 'bad.xlsx'), await workbookOf({ accounts: [bad] }))
  await writeFile(join(folder, 'sound.xlsx'), await workbookOf({ accounts: [sound] }))
  const refused = await kexie('import', 'bad.xlsx')
  expect(refused).toMatchObject({
    code: 1,
    out: expect.stringMatching(/账号 +B2 +登录名 +.*收到“By Command”/),
  })
  const tried = await kexie('import', 'sound.xlsx', '--try')
  expect(tried).toMatchObject({
    code: 0,
    out: expect.stringContaining('新增 1，补全 0，未变 0，有误 0；写入 0'),
  })
  expect(tried.out).not.toContain('/redeem#')
  const made = await kexie('import', 'sound.xlsx')
  expect(made.out).toMatch(/by-command +命令行 +http.*\/redeem#kxl_/)
  expect((await kexie('import', 'sound.xlsx')).out).not.toContain('/redeem#')
  expect(await kexie('template')).toEqual({ code: 0, out: '' })
  expect(read(await readFile(join(folder, 'people.xlsx'))).SheetNames).toEqual([
    ...['单位', '账号', '报送', '说明', '_kexie'],
  ])
  await rm(folder, { recursive: true })
})

test('the template has its drop-downs for whoever brings it in, and its example counts for nothing', async () => {
  for (const part of ['REVIEWER', 'SYSTEM_ADMIN'] as const) {
    const authorization = `Bearer ${await product.tokenOf(part)}`
    const answer = await fetch(new URL('/templates/people.xlsx', product.url), { headers: { authorization } })
    expect(answer.status).toBe(200)
    const file = Buffer.from(await answer.arrayBuffer())
    const sent = await send(part, file)
    expect([sent.status, sent.body.errors?.[0]?.extensions.code]).toEqual([422, 'EMPTY'])
  }
})
