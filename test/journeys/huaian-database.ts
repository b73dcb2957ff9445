import { fileURLToPath } from 'node:url'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { installCity } from '../../product/city/install-city.ts'
import { readPackage } from '../../product/city/read-package.ts'
import { checkRecords } from '../../product/records/check-records.ts'
import { installRecords } from '../../product/records/install-records.ts'
import { readRecords } from '../../product/records/record-files.ts'

const folder = new URL('../../cities/huaian/', import.meta.url)

/** The package of Huai'an. */
export const huaian = readPackage(folder)

/** A database of the demo of Huai'an that nobody else uses: its package, and the months of its fair that were made up. */
export async function huaianDemo() {
  const database = await freshDatabase({ hasPackage: false })
  const records = readRecords(fileURLToPath(folder))
  checkRecords(records, huaian)
  await installCity(database.url, huaian, { as: 'DEMO', operator: 'test' })
  await installRecords(database.url, records, 'test')
  const idOf = (name: string) => huaian.registers.organizations.find((one) => one.name === name)?.id ?? null
  return { ...database, records, idOf }
}
