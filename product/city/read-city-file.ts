import type { city } from '@kexie/db/tables/association-city'
import { z } from 'zod'
import { type DataFile, readDataFile } from './read-data-file.ts'

/** A text in both languages of the product. */
export const words = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })

/** Six digits, in quotes: a code is no number. */
export const areaCode = z.string().regex(/^\d{6}$/)

const year = z.int().min(1949).max(2200)

const cityFile = z.strictObject({
  area: areaCode,
  association: words,
  map: words.optional(),
  opens: z.strictObject({ from: year, to: year }).optional(),
  earliest: year.optional(),
})

export type CityRow = typeof city.$inferInsert

/**
 * Reads `city.yaml`: what the city is called and the years its pages open with.
 * @throws {CityFileFault} where the file is not of this form, or its years are turned
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
  if (opens && opens.from > opens.to) fault(['opens', 'to'], `${opens.to} < ${opens.from}`)
  if (opens && earliest && earliest > opens.from) fault(['earliest'], `${earliest} > ${opens.from}`)
}
