import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Text } from '@kexie/schema/indicator'
import { type CityPackage, readPackage } from './read-package.ts'
import { listsOfRecords } from './record-types.ts'
import { calculatedLists } from './rule-fields.ts'
import { yaml } from './write-yaml.ts'

/** What a city is founded with that has no package. */
interface Given {
  /** Six digits. */
  area: string
  name: Text
  association: Text
}

/**
 * A city that counts nothing yet: its area, its association as its first body, and the lists that records take values from, all empty. Made as the files
 * an office would write, and read like them.
 * @throws {CityFaults} where what is given is no city
 */
export function blankPackage({ area, name, association }: Given): CityPackage {
  const lists = [...new Set([...listsOfRecords, ...Object.values(calculatedLists)])].toSorted()
  const files = {
    'city.yaml': yaml({ area, association }),
    'districts.yaml': yaml([{ code: area, name }]),
    'lists.yaml': lists.map((code) => `${code}:\n  name: { zh: ${code}, en: ${code} }\n  values:\n`).join(''),
    ...{ 'services.yaml': '[]\n', 'report.yaml': '[]\n', 'tables.yaml': '[]\n' },
    'organizations.csv': `名称,英文名,类别,区域,上级单位,统一社会信用代码,成立日期,解散日期,来源,编号\n"${association.zh.replaceAll('"', '""')}",,CITY_ASSOCIATION,${area},,,,,IMPORTED,\n`,
  }
  const folder = mkdtempSync(join(tmpdir(), 'kexie blank '))
  try {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
    return readPackage(pathToFileURL(`${folder}/`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
