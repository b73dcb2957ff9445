import type { CodedIndicator } from '@kexie/schema/definitions'
import { logoFiles, readLogo } from '@kexie/schema/logo'
import type { StatedList } from '@kexie/schema/stated-list'
import type { City } from './read-city.ts'
import type { CityPackage } from './read-package.ts'
import { givenType } from './record-type-shapes.ts'
import { writePublished } from './write-published.ts'
import { writeRegisters } from './write-registers.ts'
import { yaml } from './write-yaml.ts'

/** The files of a package by their names: the same package is the same bytes, and is read as what it was. */
export function writePackage(city: CityPackage): Record<string, string> {
  const { services, indicators, report, tables } = city.definitions
  return {
    'city.yaml': yaml(cityOf(city)),
    'districts.yaml': yaml(city.districts.map(districtOf)),
    ...(city.outlines.length > 0 && { 'districts.geojson': geojson(city.outlines) }),
    'lists.yaml': yaml(Object.fromEntries(city.lists.map((list) => [list.code, listOf(list)]))),
    ...(city.recordTypes.length > 0 && { 'record-types.yaml': yaml(city.recordTypes.map(givenType)) }),
    'services.yaml': yaml(services),
    ...themes(indicators),
    'report.yaml': yaml(report),
    'tables.yaml': yaml(tables),
    ...writeRegisters(city.registers),
    ...writePublished(city.published),
  }
}

/** The file of its logo, where it has one. */
export function writeLogo({ city: { logo } }: City): Record<string, Buffer> {
  const picture = logo ? readLogo(logo) : undefined
  return picture ? { [logoFiles[picture.type]]: picture.bytes } : {}
}

const textOf = (zh: string | null | undefined, en: string | null | undefined) =>
  zh && en ? { zh, en } : undefined

function cityOf({ city }: City) {
  const {
    districtCode,
    associationZh,
    associationEn,
    mapZh,
    mapEn,
    opensFrom,
    opensTo,
    earliestYear,
    languages,
    site,
  } = city
  return {
    area: districtCode,
    association: textOf(associationZh, associationEn),
    map: textOf(mapZh, mapEn),
    opens: opensFrom && opensTo ? { from: opensFrom, to: opensTo } : undefined,
    earliest: earliestYear,
    // Both, Chinese first, unless a package says otherwise.
    languages: languages?.join() === 'zh,en' ? undefined : languages,
    site,
  }
}

function districtOf(row: City['districts'][number]) {
  const { code, parentCode, nameZh, nameEn, shortZh, shortEn, standard, west, south, east, north } = row
  const { aliases = [], places, closedOn, replacedBy = [] } = row
  const before = places.slice(0, -1).map(({ since, parentCode: parent }) => ({ parent, since }))
  return {
    code,
    parent: parentCode,
    name: textOf(nameZh, nameEn),
    short: textOf(shortZh, shortEn),
    aliases: aliases.length > 0 ? aliases : undefined,
    standard: standard === false ? false : undefined,
    box: west && {
      ...{ west: Number(west), south: Number(south) },
      ...{ east: Number(east), north: Number(north) },
    },
    since: places.at(-1)?.since,
    before: before.length > 0 ? before : undefined,
    closed: closedOn ? { on: closedOn, into: replacedBy } : undefined,
  }
}

/** GeoJSON (RFC 7946), an area a line. */
function geojson(outlines: City['outlines']): string {
  const features = outlines.map(({ districtCode, coordinates, sourceZh, sourceEn, approvalNumber }) =>
    JSON.stringify({
      type: 'Feature',
      properties: {
        ...{ code: districtCode, source_zh: sourceZh, source_en: sourceEn },
        approval: approvalNumber ?? undefined,
      },
      geometry: { type: 'MultiPolygon', coordinates },
    }),
  )
  return `{ "type": "FeatureCollection", "features": [\n${features.join(',\n')}\n] }\n`
}

const listOf = ({ name, values }: StatedList) => ({
  name,
  values: Object.fromEntries(
    values.map(({ code, name: own, help, isRetired }) => [
      code,
      { ...own, help, retired: isRetired ? true : undefined },
    ]),
  ),
})

/** Indicators of one service after another, a file for each run of them. */
function themes(indicators: readonly CodedIndicator[]): Record<string, string> {
  const runs: CodedIndicator[][] = []
  for (const one of indicators) {
    const run = runs.at(-1)
    if (run?.[0]?.service === one.service) run.push(one)
    else runs.push([one])
  }
  return Object.fromEntries(
    runs.map((run, place) => {
      const theme = (run[0]?.service ?? '').toLowerCase().replaceAll('_', '-')
      return [`indicators/${String(place + 1).padStart(2, '0')}-${theme}.yaml`, yaml(run)]
    }),
  )
}
