import { valueCodePattern } from '@kexie/schema/made-code'
import { namedTwice, type StatedList, valueNamePattern } from '@kexie/schema/stated-list'
import { z } from 'zod'
import { CityFaults } from './fault.ts'
import { oneLine } from './one-line.ts'
import { type DataFile, readDataFile } from './read-data-file.ts'
import { expecting } from './shape-faults.ts'

const name = oneLine(100).regex(valueNamePattern, expecting('不含分号的名称', 'a name without semicolons'))
const help = oneLine(500)
const listCode = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    expecting('形如 youth-programme 的代码', 'a code such as youth-programme'),
  )
const valueCode = z
  .string()
  .regex(valueCodePattern, expecting('形如 TECH_CAFE 的代码', 'a code such as TECH_CAFE'))

const value = z.strictObject({
  ...{ zh: name, en: name },
  help: z.strictObject({ zh: help, en: help }).optional(),
  retired: z.literal(true).optional(),
})
const listsFile = z
  .record(
    listCode,
    z.strictObject({
      name: z.strictObject({ zh: name, en: name }),
      values: z.record(valueCode, value).nullable(),
    }),
  )
  .nullable()

/**
 * The lists of a city package, from its `lists.yaml`.
 * @throws {CityFaults} where the file is not of this form, or two values of a list have one name
 */
export function readLists(path: string): DataFile<StatedList[]> {
  const { data, faultAt } = readDataFile(path, listsFile)
  const lists = Object.entries(data ?? {}).map(([code, { name, values }]) => ({
    ...{ code, name },
    values: Object.entries(values ?? {}).map(([code, { zh, en, help, retired = false }]) => ({
      ...{ code, help },
      name: { zh, en },
      isRetired: retired,
    })),
  }))
  const faults = lists.flatMap(({ code, values }) =>
    namedTwice(values).map((one) =>
      faultAt(
        [code, 'values', one.code],
        { zh: '与其他值不同的名称', en: 'a name that no other value has' },
        { zh: `“${one.name.zh}”`, en: `"${one.name.en}"` },
      ),
    ),
  )
  if (faults.length > 0) throw new CityFaults(faults)
  return { data: lists, faultAt }
}
