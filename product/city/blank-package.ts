import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Text } from '@kexie/schema/indicator'
import { cityAssociation } from '@kexie/schema/organization-kinds'
import { blankIndicators, blankServices } from './blank-counts.ts'
import { listNames, listValues } from './blank-lists.ts'
import { listsOfCity } from './lists-of-city.ts'
import { type CityPackage, readPackage } from './read-package.ts'
import { organizationColumns } from './registers-shapes.ts'
import { writeTable } from './write-table.ts'
import { yaml } from './write-yaml.ts'

/** What a city is founded with that has no package. */
interface Given {
  /** Six digits. */
  area: string
  name: Text
  association: Text
}

/**
 * A city that has said nothing of its own yet: its area, its association as its first body, the lists that records take values from, all empty but for the kinds of
 * bodies, and how many records there are of each type as its figures. Made as the files an office would write, and read like them.
 * @throws {CityFaults} where what is given is no city
 */
export function blankPackage({ area, name, association }: Given): CityPackage {
  const list = (code: string) => ({ name: listNames[code], values: listValues[code] ?? {} })
  const body = { name: association.zh, kind: cityAssociation, district: area, provenance: 'IMPORTED' }
  const files = {
    'city.yaml': yaml({ area, association }),
    'districts.yaml': yaml([{ code: area, name }]),
    'lists.yaml': yaml(Object.fromEntries(listsOfCity.map((code) => [code, list(code)]))),
    ...{ 'services.yaml': yaml(blankServices), 'report.yaml': yaml([]), 'tables.yaml': yaml([]) },
    ...Object.fromEntries(Object.entries(blankIndicators).map(([file, own]) => [file, yaml(own)])),
    'organizations.csv': writeTable(organizationColumns, [body]),
  }
  const folder = mkdtempSync(join(tmpdir(), 'kexie blank '))
  try {
    mkdirSync(join(folder, 'indicators'))
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
    return readPackage(pathToFileURL(`${folder}/`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Names a city by which it is founded without a package; what its association is called follows from them unless it is said. */
interface Named {
  area: string
  city: string
  cityEn: string
  association?: string | undefined
  associationEn?: string | undefined
}

/** The same, of a city by its names. @throws {CityFaults} where what is given is no city */
export const blankCity = ({ area, city, cityEn, association, associationEn }: Named): CityPackage =>
  blankPackage({
    area,
    name: { zh: city, en: cityEn },
    association: {
      zh: association || `${city}科学技术协会`,
      en: associationEn || `${cityEn} Association for Science and Technology`,
    },
  })
