import { fileURLToPath } from 'node:url'
import { CityFaults, type Fault, gathered } from './fault.ts'
import { type CityRow, readCityFile } from './read-city-file.ts'
import { type DataFile, isThere } from './read-data-file.ts'
import { type DistrictRow, readDistricts } from './read-districts.ts'
import { readLogoIn } from './read-logo.ts'
import { type OutlineRow, readOutlines } from './read-outlines.ts'

/** A city as its files say it, in rows of the tables of `association`. */
export interface City {
  city: CityRow
  districts: readonly DistrictRow[]
  outlines: readonly OutlineRow[]
}

/**
 * Reads what a package says of its city: `city.yaml`, `districts.yaml` and, where there are such, `districts.geojson` and a logo.
 * @param folder of the package, with a slash at its end
 * @throws {CityFaults} each fault with its file and line
 */
export function readCity(folder: URL): City {
  const at = (file: string) => fileURLToPath(new URL(file, folder))
  const drawn = at('districts.geojson')
  const city = gathered(() => readCityFile(at('city.yaml')))
  const districts = gathered(() => readDistricts(at('districts.yaml')))
  const drawings = gathered(() => (isThere(drawn) ? [readOutlines(drawn)] : []))
  const logo = gathered(() => readLogoIn(fileURLToPath(folder)))
  const outOfShape = [city, districts, drawings, logo].flatMap(({ faults }) => faults)
  if (!city.value || !districts.value || !drawings.value || logo.value === undefined)
    throw new CityFaults(outOfShape)
  const faults = strangeAreas(city.value, districts.value, drawings.value)
  if (faults.length > 0) throw new CityFaults(faults)
  return {
    city: { ...city.value.data, logo: logo.value },
    districts: districts.value.data,
    outlines: drawings.value.flatMap(({ data }) => data),
  }
}

/** Areas that are named and stand in no list of districts. */
function strangeAreas(
  city: DataFile<CityRow>,
  districts: DataFile<DistrictRow[]>,
  drawings: readonly DataFile<OutlineRow[]>[],
): Fault[] {
  const known = new Set(districts.data.map(({ code }) => code))
  const aKnown = { zh: 'districts.yaml 中有的代码', en: 'a code of districts.yaml' }
  const { districtCode } = city.data
  const beside = districts.data.find(({ code }) => !isOnePath(districts.data, code, districtCode))
  const theWhole = {
    zh: `包含其余各区域的那个区域（${beside?.code} 不在其中）`,
    en: `the area that all others are parts of (${beside?.code} is none)`,
  }
  return [
    ...(known.has(districtCode) ? [] : [city.faultAt(['area'], aKnown)]),
    ...(known.has(districtCode) && beside ? [city.faultAt(['area'], theWhole)] : []),
    ...(districts.data.some(({ code, closedOn }) => code === districtCode && closedOn)
      ? [city.faultAt(['area'], { zh: '仍设的区域', en: 'an area that is not closed' })]
      : []),
    ...drawings.flatMap(({ data, faultAt }) =>
      data.flatMap(({ districtCode }, place) =>
        known.has(districtCode) ? [] : [faultAt(['features', place, 'properties', 'code'], aKnown)],
      ),
    ),
  ]
}

/** Whether one of two areas lies in the other. */
function isOnePath(districts: readonly DistrictRow[], one: string, other: string): boolean {
  const parents = new Map(districts.map(({ code, parentCode }) => [code, parentCode]))
  const above = (code: string | null | undefined): string[] =>
    code ? [code, ...above(parents.get(code))] : []
  return above(one).includes(other) || above(other).includes(one)
}

/** What the whole city is called. */
export function cityName({ city, districts }: City): { zh: string; en: string } {
  const area = districts.find(({ code }) => code === city.districtCode)
  return { zh: area?.nameZh ?? '', en: area?.nameEn ?? '' }
}
