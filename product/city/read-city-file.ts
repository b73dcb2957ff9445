import type { city } from '@kexie/db/tables/association-city'
import { z } from 'zod'
import { type DataFile, readDataFile } from './read-data-file.ts'
import { expecting } from './shape-faults.ts'
import { text } from './shapes.ts'

/** Six digits, in quotes: a code is no number. */
export const areaCode = z
  .string()
  .regex(/^\d{6}$/, expecting('加引号的六位数字，如 "110000"', 'six digits in quotes, such as "110000"'))

const year = z.int().min(1949).max(2200)

const cityFile = z.strictObject({
  area: areaCode,
  association: text,
  map: text.optional(),
  opens: z.strictObject({ from: year, to: year }).optional(),
  earliest: year.optional(),
})

export type CityRow = typeof city.$inferInsert

/**
 * Reads `city.yaml`: what the city is called and the years its pages open with.
 * @throws {CityFaults} where the file is not of this form, or its years are turned
 */
export function readCityFile(path: string): DataFile<CityRow> {
  const { data, faultAt } = readDataFile(path, cityFile.check(z.superRefine(turnedYears)))
  const { area, association, map, opens, earliest } = data
  const row = {
    districtCode: area,
    ...{ associationZh: association.zh, associationEn: association.en },
    ...{ mapZh: map?.zh ?? null, mapEn: map?.en ?? null },
    ...{ opensFrom: opens?.from ?? null, opensTo: opens?.to ?? null, earliestYear: earliest ?? null },
  }
  return { data: row, faultAt }
}

function turnedYears({ opens, earliest }: z.output<typeof cityFile>, context: z.RefinementCtx): void {
  const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (opens && opens.from > opens.to)
    fault(['opens', 'to'], expecting(`不早于 ${opens.from}`, `${opens.from} or later`))
  if (opens && earliest && earliest > opens.from)
    fault(['earliest'], expecting(`不晚于 ${opens.from}`, `${opens.from} or earlier`))
}
