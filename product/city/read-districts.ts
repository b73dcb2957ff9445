import { z } from 'zod'
import type { PlacedDistrict } from './area-places.ts'
import { inCircles } from './circles.ts'
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

const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-01$/, expecting('一月之首日，如 2020-07-01', 'the first day of a month'))

const districtsFile = z
  .array(
    z.strictObject({
      code: areaCode,
      parent: areaCode.optional(),
      name: text,
      short: text.optional(),
      aliases: z.array(z.string().trim().min(1).max(60)).default([]),
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
 * @throws {CityFaults} where the file is not of this form, names an area twice or two open ones alike, or one above that does not stand before it
 */
export function readDistricts(path: string): DataFile<DistrictRow[]> {
  const { data, faultAt } = readDataFile(path, districtsFile)
  const codes = new Set<string>()
  const names = new Set<string>()
  const all = new Set(data.map(({ code }) => code))
  const circled = partsOfThemselves(data)
  const faults = data.flatMap(({ code, parent, name, aliases, since, before, closed }, place) => {
    const days = [...before.map((one) => one.since), since].map((day) => day ?? '')
    const earlier = before.flatMap((one) => one.parent ?? [])
    const wrong = {
      since: days.some((day, at) => at > 0 && day <= (days[at - 1] ?? '')) && {
        zh: '晚于此前各处的日期',
        en: 'a day after those it was elsewhere since',
      },
      before: !earlier.every((one) => all.has(one))
        ? { zh: '文件中有的区域', en: 'areas of this file' }
        : before.length > 0 &&
          circled.has(code) && { zh: '当时不在本区之内的区域', en: 'areas that were no part of it then' },
      closed: closed &&
        !closed.into.every((one) => all.has(one)) && {
          zh: '文件中有的区域',
          en: 'areas of this file',
        },
      code: codes.has(code) && { zh: '前面没有的代码', en: 'a code not used before' },
      name: !closed &&
        names.has(name.zh) && { zh: '前面仍设的区没有的名称', en: 'a name of no open area before it' },
      aliases: !closed &&
        aliases.some((alias, at) => names.has(alias) || alias === name.zh || aliases.indexOf(alias) < at) && {
          zh: '仍设的区没有用过的称呼',
          en: 'what no open area is called by',
        },
      parent:
        parent === undefined
          ? place > 0 && {
              zh: '上级区域的代码（只有第一个区域没有上级）',
              en: 'the code of the area above: the first alone has none',
            }
          : !codes.has(parent) && { zh: '前面已有的代码', en: 'a code that stands before it' },
    }
    codes.add(code)
    // What took the place of an area may be called as it was.
    if (!closed) for (const called of [name.zh, ...aliases]) names.add(called)
    return Object.entries(wrong).flatMap(([key, expected]) =>
      expected ? [faultAt([place, key], expected)] : [],
    )
  })
  if (faults.length > 0) throw new CityFaults(faults)
  return { data: data.map(rowOf), faultAt }
}

/** Areas that were, on some day, part of themselves. */
function partsOfThemselves(data: readonly Given[]): ReadonlySet<string> {
  const places = new Map(data.map((area) => [area.code, placesOf(area)]))
  const days = new Set([...places.values()].flat().map(({ since }) => since ?? ''))
  const parentOn = (day: string) => (code: string) => {
    const own = places.get(code) ?? []
    return (own.findLast(({ since }) => (since ?? '') <= day) ?? own[0])?.parent
  }
  return new Set([...days].flatMap((day) => [...inCircles(places.keys(), parentOn(day))]))
}

/** What an area was part of since which day, the last as it is today. */
const placesOf = ({ before, since, parent }: Pick<Given, 'before' | 'since' | 'parent'>) => [
  ...before,
  { since, parent },
]

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
