import type { Text } from '@kexie/schema/indicator'
import { z } from 'zod'
import { CityFaults } from './fault.ts'
import { type DataFile, readDataFile } from './read-data-file.ts'
import { expecting } from './shape-faults.ts'

/** A value of a list as a city package states it. */
export interface StatedValue {
  code: string
  name: Text
  /** What it means, where its name does not say. */
  help: Text | undefined
}

/** A list that records take values from, its values in their order. */
export interface StatedList {
  code: string
  name: Text
  values: readonly StatedValue[]
}

/** A semicolon stands between several values in one cell of a spreadsheet. */
const name = z
  .string()
  .regex(
    /^(?=\S)[^;；\n]{1,100}(?<=\S)$/,
    expecting('100 字以内的名称，不含分号', 'a name of at most 100 characters without semicolons'),
  )
const help = z
  .string()
  .regex(/^\S[^\n]{0,499}$/, expecting('500 字以内的一行文字', 'one line of at most 500 characters'))
const listCode = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    expecting('形如 youth-programme 的代码', 'a code such as youth-programme'),
  )
const valueCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, expecting('形如 TECH_CAFE 的代码', 'a code such as TECH_CAFE'))

const value = z.strictObject({
  ...{ zh: name, en: name },
  help: z.strictObject({ zh: help, en: help }).optional(),
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
    values: Object.entries(values ?? {}).map(([code, { zh, en, help }]) => ({
      code,
      name: { zh, en },
      help,
    })),
  }))
  const faults = lists.flatMap(({ code, values }) =>
    values
      .filter((one, place) => values.slice(0, place).some((other) => meansSame(one, other)))
      .map((one) =>
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

/** A name leads back to one value: no other has it in either language, nor as its code. */
function meansSame(one: StatedValue, other: StatedValue): boolean {
  const words = ({ code, name }: StatedValue) => [code, name.zh, name.en]
  return words(one).some((word) => words(other).includes(word))
}
