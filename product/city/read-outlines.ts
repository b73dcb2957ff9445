import type { districtOutline } from '@kexie/db/tables/association-city'
import { z } from 'zod'
import { CityFaults } from './fault.ts'
import { areaCode } from './read-city-file.ts'
import { type DataFile, readDataFile } from './read-data-file.ts'
import { expecting } from './shape-faults.ts'

/** Longitude and latitude; a height, as some programs write it, is not kept. */
const point = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number())
  .transform(([longitude, latitude]) => [longitude, latitude])

/** RFC 7946: the last point of a ring is its first. */
const ring = z
  .array(point)
  .min(4)
  .refine((points) => String(points[0]) === String(points.at(-1)), {
    error: expecting('首尾为同一点', 'a ring whose last point is its first'),
  })

const polygon = z.array(ring).min(1)

const outlinesFile = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      properties: z.looseObject({
        code: areaCode,
        source_zh: z.string().min(1),
        source_en: z.string().min(1),
        approval: z.string().min(1).nullish(),
      }),
      geometry: z.discriminatedUnion('type', [
        z.looseObject({ type: z.literal('Polygon'), coordinates: polygon }),
        z.looseObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
      ]),
    }),
  ),
})

export type OutlineRow = typeof districtOutline.$inferInsert
type Feature = z.output<typeof outlinesFile>['features'][number]

/**
 * Reads `districts.geojson`: how areas are drawn, as any geographic information system writes them.
 * @throws {CityFaults} where the file is not of this form
 */
export function readOutlines(path: string): DataFile<OutlineRow[]> {
  const { data, faultAt } = readDataFile(path, outlinesFile)
  const codes = data.features.map(({ properties: { code } }) => code)
  const faults = codes.flatMap((code, place) =>
    codes.indexOf(code) < place
      ? [
          faultAt(['features', place, 'properties', 'code'], {
            zh: '前面没有画过的区域',
            en: 'an area not drawn before',
          }),
        ]
      : [],
  )
  if (faults.length > 0) throw new CityFaults(faults)
  return { data: data.features.map(rowOf), faultAt }
}

const rowOf = ({ properties, geometry }: Feature): OutlineRow => ({
  districtCode: properties.code,
  coordinates: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  sourceZh: properties.source_zh,
  sourceEn: properties.source_en,
  approvalNumber: properties.approval ?? null,
})
