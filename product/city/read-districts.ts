import type { district } from '@kexie/db/tables/association'
import { z } from 'zod'
import { CityFaults } from './fault.ts'
import { areaCode } from './read-city-file.ts'
import { type DataFile, readDataFile } from './read-data-file.ts'
import { expecting } from './shape-faults.ts'
import { text } from './shapes.ts'

const [longitude, latitude] = [z.number().min(-180).max(180), z.number().min(-90).max(90)]

const box = z.strictObject({ west: longitude, south: latitude, east: longitude, north: latitude }).check(
  z.superRefine(({ west, south, east, north }, context) => {
    const fault = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message })
    if (west >= east) fault('east', expecting(`大于 west ${west}`, `more than west ${west}`))
    if (south >= north) fault('north', expecting(`大于 south ${south}`, `more than south ${south}`))
  }),
)

const districtsFile = z
  .array(
    z.strictObject({
      code: areaCode,
      parent: areaCode.optional(),
      name: text,
      short: text.optional(),
      standard: z.boolean().default(true),
      box: box.optional(),
    }),
  )
  .min(1)

export type DistrictRow = typeof district.$inferInsert
type Given = z.output<typeof districtsFile>[number]

/**
 * Reads `districts.yaml`: the areas of a city, whatever is above before what it is made of, below one that has nothing above it.
 * @throws {CityFaults} where the file is not of this form, names an area twice, or one above that does not stand before it
 */
export function readDistricts(path: string): DataFile<DistrictRow[]> {
  const { data, faultAt } = readDataFile(path, districtsFile)
  const codes = new Set<string>()
  const names = new Set<string>()
  const faults = data.flatMap(({ code, parent, name }, place) => {
    const wrong = {
      code: codes.has(code) && { zh: '前面没有的代码', en: 'a code not used before' },
      name: names.has(name.zh) && { zh: '前面没有的名称', en: 'a name not used before' },
      parent:
        parent === undefined
          ? place > 0 && {
              zh: '上级区域的代码（只有第一个区域没有上级）',
              en: 'the code of the area above: the first alone has none',
            }
          : !codes.has(parent) && { zh: '前面已有的代码', en: 'a code that stands before it' },
    }
    codes.add(code)
    names.add(name.zh)
    return Object.entries(wrong).flatMap(([key, expected]) =>
      expected ? [faultAt([place, key], expected)] : [],
    )
  })
  if (faults.length > 0) throw new CityFaults(faults)
  return { data: data.map(rowOf), faultAt }
}

const rowOf = ({ code, parent, name, short, standard, box }: Given): DistrictRow => ({
  code,
  ...{ nameZh: name.zh, nameEn: name.en },
  ...{ shortZh: short?.zh ?? null, shortEn: short?.en ?? null },
  parentCode: parent ?? null,
  standard,
  ...{ west: degrees(box?.west), south: degrees(box?.south) },
  ...{ east: degrees(box?.east), north: degrees(box?.north) },
})

const degrees = (given: number | undefined) => (given === undefined ? null : String(given))
