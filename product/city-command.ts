import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { exitCodes } from '@kexie/cli/exit-codes'
import type { Db } from '@kexie/db/database'
import { Misused, say } from './administrator-errands.ts'
import { atDatabase, ended, operatorOf } from './at-console.ts'
import { parts } from './city/entries.ts'
import { installCity, planCity } from './city/install-city.ts'
import type { Step } from './city/plan-city.ts'
import { isDone } from './city/plan-city.ts'
import { type CityPackage, openPackage } from './city/read-package.ts'
import { storedPackage } from './city/stored-package.ts'
import { writeLogo, writePackage } from './city/write-package.ts'
import { hasRecords, type PlacedRecords, recordsFolder, writeRecords } from './records/record-files.ts'
import {
  foundingFor,
  loadRecords,
  recordsOf,
  tellExported,
  tellLeftMerges,
  tellRecords,
  waiting,
} from './records/records-errands.ts'
import { storedRecords } from './records/stored-records.ts'

const usage = `kexie city check <文件夹 folder>
  检查城市数据包和其中的记录，逐条说明文件和行 · every fault of a city package and its records by file and line
kexie city install <文件夹 folder> [--yes] [--overwrite] [--records]
  先列出会变动什么；--yes 才装入；本市自己改过的保留，除非 --overwrite · shows the plan, and with --yes carries it out; what was changed here stays unless --overwrite
  --records 连同包里的记录，库里须还没有记录；记录中有重建的，只装入演示库或空库，空库从此是演示库 · with the records of the package, into a database that has none; such as were
  rebuilt go into a demo’s database, or into an empty one, which is a demo’s from then on
kexie city export <文件夹 folder> [--records]
  把本库的定义、单位、公布数写成数据包；--records 连同审核通过的记录 · writes what this database says of its city as a package; with --records what was accepted as well
选项 options: --operator 操作人 who does it（缺省为系统用户 the system's user）
用 DATABASE_URL 的数据库，缺省为 DATA_DIR 里自带的；产品运行与否均可 · on DATABASE_URL, else on the server in DATA_DIR, whether or not the product runs
`

const options = {
  yes: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  records: { type: 'boolean' },
  operator: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `kexie city …` at the server's console. Returns the exit code. */
export const cityCommand = (args: readonly string[]): Promise<number> =>
  ended(usage, async () => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (values.help) return say(usage)
    const [verb, folder, ...others] = positionals
    if (!folder || others.length > 0) throw new Misused('应有一个文件夹 · expected one folder')
    const { overwrite = false, yes = false, records = false, operator } = values
    if (verb === 'check') return check(folder)
    if (verb === 'export') return atDatabase((db) => exportTo(db, folder, records))
    if (verb !== 'install') throw new Misused('未知的命令 · unknown command')
    const given = await packageIn(folder)
    const carried = records ? recordsOf(folder, given) : undefined
    return atDatabase(async (db, url) => {
      const as = await foundingFor(db, carried)
      if (!yes) return show(await planCity(db, given, overwrite), carried)
      tell(await installCity(url, given, { as, operator: operatorOf(operator), overwrites: overwrite }))
      return carried ? loadRecords(url, carried, operatorOf(operator)) : exitCodes.ok
    })
  })

/** The package in a folder. @throws Misused where there is no such folder; CityFaults where it has faults */
export async function packageIn(folder: string): Promise<CityPackage> {
  if (!existsSync(folder)) throw new Misused(`没有这个文件夹 · no such folder: ${folder}`)
  return openPackage(pathToFileURL(`${resolve(folder)}/`))
}

async function check(folder: string): Promise<number> {
  const given = await packageIn(folder)
  const { districts, definitions, registers, published, lists } = given
  if (hasRecords(folder)) tellRecords(recordsOf(folder, given))
  const counts = [
    [parts.districts, districts],
    [parts.lists, lists],
    [parts.indicators, definitions.indicators],
    [parts.organizations, registers.organizations],
    [parts.forms, registers.forms],
    [parts.statements, published.statements],
  ] as const
  const said = counts.map(([{ zh, en }, { length }]) => `${zh} ${length} ${en}`)
  return say(`没有问题 · no faults：${said.join('，')}\n`)
}

const words: Readonly<Record<Step['what'], string>> = {
  ADD: '新增 add',
  CHANGE: '修改 change',
  RETIRE: '停用 retire',
  OWN: '保留本市的改动 keep what was changed here',
  MEETS: '两边都改了，保留本市的 changed on both sides, kept as here',
  KEEP: '包里已没有，保留 not in the package any more, kept',
}

/** A part with more changes than this is told by their number. */
const namedAtMost = 12

/** What would be done, part by part; how it is carried out. */
function show(steps: readonly Step[], carried: PlacedRecords | undefined): number {
  tell(steps)
  if (carried) tellRecords(carried)
  if (!carried && !steps.some(isDone)) return exitCodes.ok
  if (steps.some((step) => isDone(step) && step.entry.part === 'indicators'))
    say(
      '全部一次写入；指标的口径随后分批对已采纳的记录计数，中断后可接着做 · all is written at once; what indicators count is then counted of what was accepted, by parts, and goes on where it was stopped\n',
    )
  return say('以上只是计划，加 --yes 装入 · only a plan: --yes carries it out\n')
}

export function tell(steps: readonly Step[]): number {
  if (steps.length === 0) return say('没有变动 · nothing changes\n')
  for (const [, own] of Map.groupBy(steps, ({ what, entry }) => `${what} ${entry.part}`)) {
    const [first] = own
    if (!first) continue
    const { zh, en } = parts[first.entry.part]
    const names = own.slice(0, namedAtMost).map(({ entry }) => entry.name)
    const more = own.length > namedAtMost ? `…（共 ${own.length} · ${own.length} in all）` : ''
    say(`${words[first.what]}  ${zh} ${en}：${names.join('、')}${more}\n`)
  }
  return exitCodes.ok
}

/** A folder that holds something already is not written into: what lies there would look like a part of the package. */
async function exportTo(db: Db, folder: string, withRecords: boolean): Promise<number> {
  const { city, ...rest } = await storedPackage(db)
  if (!city) throw new Misused('这个数据库还没有设定本市 · no city was set up in this database')
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Misused(`文件夹不是空的 · the folder is not empty: ${folder}`)
  const carried = withRecords ? await storedRecords(db) : undefined
  const own = { ...rest, city }
  const files = { ...writePackage(own), ...writeLogo(own), ...(carried && writeRecords(carried)) }
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    // Records may say what is shown to nobody.
    writeFileSync(path, text, { mode: name.startsWith(recordsFolder) ? 0o600 : 0o666 })
  }
  if (carried) tellExported(carried, await waiting(db))
  else await tellLeftMerges(db)
  return say(`已写出 · written: ${resolve(folder)}\n`)
}
