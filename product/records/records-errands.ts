import { exitCodes } from '@kexie/cli/exit-codes'
import type { Db } from '@kexie/db/database'
import { record } from '@kexie/db/tables/reporting'
import { confidentialRecordTypes } from '@kexie/schema/records'
import { and, eq, inArray } from 'drizzle-orm'
import { Misused, say } from '../administrator-errands.ts'
import { foundedAs } from '../city/install-city.ts'
import type { CityPackage } from '../city/read-package.ts'
import { storedMerges } from '../city/stored-history.ts'
import type { CarriedRecords } from './carried.ts'
import { checkRecords } from './check-records.ts'
import { holdsRecords, installRecords } from './install-records.ts'
import { hasRecords, type PlacedRecords, readRecords } from './record-files.ts'

/** The records of a package, checked as far as its files tell. @throws Misused where it has none; CityFaults */
export function recordsOf(folder: string, given: CityPackage): PlacedRecords {
  if (!hasRecords(folder))
    throw new Misused(`这个数据包没有记录（records 文件夹） · the package has no records: ${folder}`)
  const records = readRecords(folder)
  checkRecords(records, given)
  return records
}

const isRebuilt = ({ records }: PlacedRecords): boolean =>
  [...records.values()].some((lines) => lines.some(({ value }) => value.provenance === 'RECONSTRUCTED'))

/**
 * What a database is founded as by taking records, or was. Such as were rebuilt never enter a city's: nothing is taken out of a ledger.
 * @throws Misused
 */
export async function foundingFor(db: Db, carried: PlacedRecords | undefined): Promise<'DEMO' | 'CITY'> {
  const kind = await foundedAs(db)
  if (!carried) return kind ?? 'CITY'
  const rebuilt = isRebuilt(carried)
  if (kind === 'CITY' && rebuilt)
    throw new Misused(
      '这些记录里有虚构或重建的，本库是一个城市的，不能装入 · some of the records were made up or rebuilt, and this database is a city’s',
    )
  if (await holdsRecords(db))
    throw new Misused(
      '本库已有记录；记录只装入还没有记录的库 · this database has records already: they are installed where there are none',
    )
  return kind ?? (rebuilt ? 'DEMO' : 'CITY')
}

/** Reports and accepts the records, and says how many. */
export async function loadRecords(url: string, carried: PlacedRecords, operator: string): Promise<number> {
  const counts = await installRecords(url, carried, operator)
  say(`已装入记录 · records installed：${inWords(counts)}\n`)
  return exitCodes.ok
}

/** What of records there is, and what comes of taking them. */
export function tellRecords(carried: PlacedRecords): void {
  const counts = new Map([...carried.records].map(([type, { length }]) => [type, length]))
  say(`记录 records：${inWords(counts)}\n`)
  if (isRebuilt(carried))
    say(
      '其中有虚构或重建的，装入的库是演示库 · some were made up or rebuilt: a database that takes them is a demo’s\n',
    )
}

/** How many records were written, and how many were not since nobody has accepted them. */
export function tellExported({ records, leftOut = 0 }: CarriedRecords, left: number): void {
  say(
    `审核通过的记录 accepted records：${inWords(new Map([...records].map(([type, { length }]) => [type, length])))}\n`,
  )
  const hidden = confidentialRecordTypes.filter((type) => records.has(type))
  if (hidden.length > 0)
    say(`${hidden.join('、')} 含不公开的内容，请妥善保管 · holds what is shown to nobody: keep it safe\n`)
  if (leftOut > 0)
    say(
      `另有 ${leftOut} 条是本市自定义类型的，还不能写成文件 · ${leftOut} of types that the city defined itself are not written: no file has them yet\n`,
    )
  if (left > 0)
    say(
      `另有 ${left} 条草稿、待审或退回的，不在其中 · ${left} that are drafts, wait or were returned are not among them\n`,
    )
}

/** What the register says of who is whom and a plain package cannot: whoever else is named stands with the records alone. */
export async function tellLeftMerges(db: Db): Promise<void> {
  const left = (await storedMerges(db)).filter(({ isOfRegister, isNamed }) => isNamed && !isOfRegister)
  if (left.length > 0)
    say(
      `另有 ${left.length} 项合并涉及人员或只在填报中提到的单位，连同记录（--records）才写出 · ${left.length} merges of people, or of organizations that reports alone name, are written with the records (--records)\n`,
    )
}

/** How many records are at work. */
export const waiting = (db: Db): Promise<number> =>
  db.$count(
    record,
    and(eq(record.latest, true), inArray(record.status, ['DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED'])),
  )

function inWords(counts: ReadonlyMap<string, number>): string {
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0)
  return [`${all}`, ...[...counts].map(([type, count]) => `${type} ${count}`)].join('，')
}
