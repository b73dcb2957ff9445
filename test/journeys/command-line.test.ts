import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownSociety } from './accounts.ts'
import { useProduct } from './product.ts'

const product = useProduct()
const command = fileURLToPath(new URL('../../clients/cli/kexie.ts', import.meta.url))
let folder: string
let society: string
let token: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kexie-cli-'))
  society = ownSociety
  token = await product.tokenOf('SERVICE')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs the command as a scheduler would: no terminal, its settings in the environment. */
function kexie(args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const settings = { KEXIE_URL: product.url, KEXIE_TOKEN: token, PATH: process.env.PATH ?? '', ...env }
    execFile(process.execPath, [command, ...args], { cwd: folder, env: settings }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    )
  })
}

const header = '本单位编号,标题,日期,辖市区,所属系列,形式,参加人次'
const importing = ['import', 'rows.csv', '--type', 'academic-events', '--organization']

test('saves a template', async () => {
  expect(await kexie(['template', 'salons'])).toMatchObject({ code: 0, out: '' })
  expect(read(await readFile(join(folder, 'salons.xlsx'))).SheetNames[0]).toBe('一期科创分享会')
})

test('imports a file for a society by its name; conflicts come as a table and end with 1', async () => {
  await writeFile(
    join(folder, 'rows.csv'),
    `${header}\nk1,计划任务导入的报告会,2022-04-01,武进区,学会学术交流,学术交流,30\nk2,另一场,2022-04-01,玄武区,学会学术交流,学术交流,30\n`,
  )
  const tried = await kexie([...importing, society, '--dry-run'])
  expect(tried.code).toBe(1)
  expect(tried.out).toContain('共 2 行：新增 1，更正 0，未变 0，有误 1；写入 0')
  expect(tried.out).toMatch(/CSV {5}D3 {6}辖市区 {2}INVALID_VALUE {2}“辖市区”应为.*收到“玄武区”/)
  expect(await kexie([...importing, society, '--all-or-nothing'])).toMatchObject({ code: 1 })
  const some = await kexie(['--english', ...importing, society, '--submit'])
  expect(some.code).toBe(1)
  expect(some.out).toContain('2 rows: 1 new, 0 changed, 0 unchanged, 1 refused; 1 written')

  await writeFile(
    join(folder, 'rows.csv'),
    `${header}\nk1,计划任务导入的报告会,2022-04-01,武进区,学会学术交流,学术交流,30\n`,
  )
  const again = await kexie([...importing, society, '--submit'])
  expect(again).toMatchObject({ code: 0, err: '' })
  expect(again.out).toContain('写入 0（此前已导入，没有再写）')
})

test('prints figures as a table, saves them as CSV', async () => {
  const table = await kexie(['figures', '--from', '2017', '--to', '2021'])
  expect(table.code).toBe(0)
  expect(table.out).toMatch(/^academic-exchange-events +\S+ +场 +503 +101 +101 +100 +101 +100$/m)
  const months = await kexie([
    'figures',
    '--from',
    '2020',
    '--to',
    '2021',
    '--from-month',
    '11',
    '--to-month',
    '6',
  ])
  expect(months.out).toMatch(/ 2020年11–12月 +2021年1–6月$/m)
  const none = await kexie(['figures', '--from', '2021', '--to', '2021', '--from-month', '13'])
  expect(none).toMatchObject({ code: 2, err: expect.stringContaining('（fromMonth）应为1–12 的月份') })
  const { code } = await kexie([
    'figures',
    '--from',
    '2017',
    '--to',
    '2021',
    '--format',
    'csv',
    '-o',
    'figures.csv',
  ])
  expect(code).toBe(0)
  expect(await readFile(join(folder, 'figures.csv'), 'utf8')).toContain('academic-exchange-events')
})

test('exports records of an organization', async () => {
  const { code, out } = await kexie([
    'export',
    'academic-events',
    '--organization',
    society,
    '--format',
    'csv',
    '-o',
    '-',
  ])
  expect(code).toBe(0)
  const ledger = read(out, { type: 'string' })
  const rows = utils.sheet_to_json(ledger.Sheets[ledger.SheetNames[0] ?? ''] ?? {})
  expect(rows.length).toBeGreaterThan(0)
})

test.each<[string, string[], Record<string, string>, number, RegExp]>([
  ['no such command', ['nonsense'], {}, 2, /unknown command/],
  ['no organization given', ['import', 'x', '--type', 'salons'], {}, 2, /--organization/],
  ['no such file', ['import', 'absent.xlsx', '--type', 'salons', '--organization', 'x'], {}, 2, /读不到文件/],
  ['no such type', ['template', 'nothing'], {}, 2, /没有这种记录/],
  [
    'no such type, in English by locale',
    ['template', 'nothing'],
    { LANG: 'en_US.UTF-8' },
    2,
    /No such record type/,
  ],
  ['no such society', ['export', 'salons', '--organization', '月球学会'], {}, 2, /没有名为“月球学会”的单位/],
  ['no token', ['figures', '--from', '2017', '--to', '2021'], { KEXIE_TOKEN: '' }, 2, /请先登录/],
  [
    'nobody there',
    ['figures', '--from', '2017', '--to', '2021'],
    { KEXIE_URL: 'http://127.0.0.1:9' },
    3,
    /连接不上/,
  ],
])('ends with its code and a sentence: %s', async (_, args, env, code, sentence) => {
  const ended = await kexie(args, env)
  expect(ended.code).toBe(code)
  expect(ended.err).toMatch(sentence)
})
