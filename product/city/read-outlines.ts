import type { districtOutline } from '@kexie/db/tables/association-city'
import { z } from 'zod'
import { areaCode } from './read-city-file.ts'
import { type DataFile, readDataFile } from './read-data-file.ts'
import { expecting } from './shape-faults.ts'

const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])

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
        approval: z.string().min(1).optional(),
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
  return { data: data.features.map(rowOf), faultAt }
}

const rowOf = ({ properties, geometry }: Feature): OutlineRow => ({
  districtCode: properties.code,
  coordinates: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  sourceZh: properties.source_zh,
  sourceEn: properties.source_en,
  approvalNumber: properties.approval ?? null,
})
