import type { district } from '@kexie/db/tables/association'
import { z } from 'zod'
import { CityFaults } from './fault.ts'
import { areaCode } from './read-city-file.ts'
import { type DataFile, readDataFile } from './read-data-file.ts'
import { text } from './shapes.ts'

const [longitude, latitude] = [z.number().min(-180).max(180), z.number().min(-90).max(90)]

const districtsFile = z
  .array(
    z.strictObject({
      code: areaCode,
      parent: areaCode.optional(),
      name: text,
      short: text.optional(),
      standard: z.boolean().default(true),
      box: z.strictObject({ west: longitude, south: latitude, east: longitude, north: latitude }).optional(),
    }),
  )
  .min(1)

export type DistrictRow = typeof district.$inferInsert
type Given = z.output<typeof districtsFile>[number]

/**
 * Reads `districts.yaml`: the areas of a city, whatever is above before what it is made of.
 * @throws {CityFaults} where the file is not of this form, names an area twice, or one above that does not stand before it
 */
export function readDistricts(path: string): DataFile<DistrictRow[]> {
  const { data, faultAt } = readDataFile(path, districtsFile)
  const known = new Set<string>()
  const faults = data.flatMap(({ code, parent }, place) => {
    const isTwice = known.has(code)
    const isLost = parent !== undefined && !known.has(parent)
    known.add(code)
    return [
      ...(isTwice ? [faultAt([place, 'code'], { zh: '前面没有的代码', en: 'a code not used before' })] : []),
      ...(isLost
        ? [faultAt([place, 'parent'], { zh: '前面已有的代码', en: 'a code that stands before it' })]
        : []),
    ]
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
  ...(box && {
    west: String(box.west),
    south: String(box.south),
    east: String(box.east),
    north: String(box.north),
  }),
})
