import { todayInShanghai } from '@kexie/records/row-rules'
import { betweenAliases, longestAreaName } from '@kexie/schema/area-names'
import { z } from 'zod'
import type { PlacedDistrict } from './area-places.ts'
import { areaFaults, placesOf } from './check-areas.ts'
import { CityFaults } from './fault.ts'
import { oneLine } from './one-line.ts'
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

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-01$/, expecting('一月之首日，如 2020-07-01', 'the first day of a month'))
  // Whoever is asked for today's tree is told of the last place of each, which one to come is not yet.
  .check(
    z.refine(
      (day) => day <= todayInShanghai(new Date()),
      expecting('本月或更早一月之首日', 'the first day of this month or of an earlier one'),
    ),
  )

/** None has what people put between names: a page lists them in one line. */
const alias = oneLine(longestAreaName).check(
  z.refine(
    (text) => !betweenAliases.test(text),
    expecting('一个称呼（几个分开写）', 'one name (each by itself)'),
  ),
)

const districtsFile = z
  .array(
    z.strictObject({
      code: areaCode,
      parent: areaCode.optional(),
      name: text,
      short: text.optional(),
      aliases: z.array(alias).default([]),
      standard: z.boolean().default(true),
      box: box.optional(),
      since: month.optional(),
      before: z.array(z.strictObject({ parent: areaCode.optional(), since: month.optional() })).default([]),
      closed: z.strictObject({ on: month, into: z.array(areaCode).default([]) }).optional(),
    }),
  )
  .min(1)

export type DistrictRow = PlacedDistrict
type Given = z.output<typeof districtsFile>[number]

/**
 * Reads `districts.yaml`: the areas of a city, whatever is above before what it is made of, below one that has nothing above it.
 * @throws {CityFaults} where the file is not of this form, names an area twice or two open ones alike, one above that does not stand before it,
 * or closes what cannot be
 */
export function readDistricts(path: string): DataFile<DistrictRow[]> {
  const { data, faultAt } = readDataFile(path, districtsFile)
  const faults = areaFaults(data).map(([at, expected]) => faultAt(at, expected))
  if (faults.length > 0) throw new CityFaults(faults)
  return { data: data.map(rowOf), faultAt }
}

const rowOf = ({ code, parent, name, short, aliases, standard, box, ...given }: Given): DistrictRow => ({
  code,
  ...{ nameZh: name.zh, nameEn: name.en },
  ...{ shortZh: short?.zh ?? null, shortEn: short?.en ?? null },
  aliases,
  parentCode: parent ?? null,
  places: placesOf({ ...given, parent }).map((place) => ({
    ...{ since: place.since ?? null, parentCode: place.parent ?? null },
  })),
  closedOn: given.closed?.on ?? null,
  replacedBy: given.closed?.into ?? [],
  standard,
  ...{ west: degrees(box?.west), south: degrees(box?.south) },
  ...{ east: degrees(box?.east), north: degrees(box?.north) },
})

const degrees = (given: number | undefined) => (given === undefined ? null : String(given))
