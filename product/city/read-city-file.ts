import type { city } from '@kexie/db/tables/association-city'
import { site } from '@kexie/runtime/settings'
import { areaCodeWords, isAreaCode } from '@kexie/schema/area-code'
import { yearFaults } from '@kexie/schema/city-years'
import { z } from 'zod'
import { type DataFile, readDataFile } from './read-data-file.ts'
import { expecting } from './shape-faults.ts'
import { text } from './shapes.ts'

/** Digits in quotes: a code is no number. */
export const areaCode = z
  .string()
  .refine(
    isAreaCode,
    expecting(`加引号的${areaCodeWords.zh}，如 "110000"`, `${areaCodeWords.en} in quotes, such as "110000"`),
  )

const year = z.int().min(1949).max(2200)

const isSite = (text: string) => site.safeParse(text).success
const anAddress = expecting(
  '网址，如 https://kexie.example.org',
  'an address, such as https://kexie.example.org',
)
const isSaidOnce = (languages: readonly string[]) => new Set(languages).size === languages.length
const once = expecting('每种语言一次', 'each language once')

const cityFile = z.strictObject({
  area: areaCode,
  association: text,
  map: text.optional(),
  opens: z.strictObject({ from: year, to: year }).optional(),
  earliest: year.optional(),
  languages: z
    .array(z.enum(['zh', 'en']))
    .min(1)
    .check(z.refine(isSaidOnce, once))
    .optional(),
  site: z.string().check(z.refine(isSite, anAddress)).optional(),
})

export type CityRow = typeof city.$inferInsert

/**
 * Reads `city.yaml`: what the city is called and the years its pages open with.
 * @throws {CityFaults} where the file is not of this form, or its years are turned
 */
export function readCityFile(path: string): DataFile<CityRow> {
  const { data, faultAt } = readDataFile(path, cityFile.check(z.superRefine(turnedYears)))
  const { area, association, map, opens, earliest, languages, site } = data
  const row = {
    districtCode: area,
    ...{ associationZh: association.zh, associationEn: association.en },
    ...{ mapZh: map?.zh ?? null, mapEn: map?.en ?? null },
    ...{ opensFrom: opens?.from ?? null, opensTo: opens?.to ?? null, earliestYear: earliest ?? null },
    ...{ languages: languages ?? ['zh' as const, 'en' as const], site: site?.replace(/\/+$/, '') ?? null },
  }
  return { data: row, faultAt }
}

function turnedYears({ opens, earliest }: z.output<typeof cityFile>, context: z.RefinementCtx): void {
  const years = { opensFrom: opens?.from ?? null, opensTo: opens?.to ?? null, earliestYear: earliest ?? null }
  for (const { at, expected } of yearFaults(years))
    context.addIssue({ code: 'custom', path: placeOf[at], message: expecting(expected.zh, expected.en) })
}

const placeOf = { opensFrom: ['opens', 'from'], opensTo: ['opens', 'to'], earliestYear: ['earliest'] }
