import type { Db } from '@kexie/db/database'
import { wording } from '@kexie/db/tables/metrics-definitions'
import { desc, inArray } from 'drizzle-orm'
import type { IndicatorWords } from '../finding-text.ts'

/** What indicators are called and count in today, by code. */
export async function findIndicatorWords(
  db: Db,
  codes: readonly string[],
): Promise<Map<string, IndicatorWords>> {
  const { indicator, nameZh, nameEn, unitZh, unitEn, seq } = wording
  const rows = await db
    .selectDistinctOn([indicator], { indicator, nameZh, nameEn, unitZh, unitEn })
    .from(wording)
    .where(inArray(indicator, [...codes]))
    .orderBy(indicator, desc(seq))
  return new Map(
    rows.map((row) => [
      row.indicator,
      { name: { zh: row.nameZh, en: row.nameEn }, unit: { zh: row.unitZh, en: row.unitEn } },
    ]),
  )
}
