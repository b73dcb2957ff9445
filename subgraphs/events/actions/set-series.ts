import type { Db } from '@kexie/db/database'
import { readLists } from '@kexie/records/list-values'
import { spelt } from '@kexie/records/registry'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import { codeFor } from '@kexie/schema/made-code'
import { orThrow } from '@kexie/schema/or-throw'
import type { EventsContext } from '../context.ts'
import type { SeriesChange, SetSeriesInput } from '../schema.generated.ts'
import { seriesProblems, seriesSteps } from '../series-change.ts'
import { findSeriesUse, listSeries, writeSeries } from '../store/series.ts'

/** What a new series, or a change of one, would do. */
export const seriesPreview = async (context: EventsContext, change: SeriesChange) =>
  previewSetting(context, await settingOf(context, change))

/** Starts a series, renames it or ends it. */
export async function setSeries(context: EventsContext, { change, ...given }: SetSeriesInput) {
  const setting = await settingOf(context, change)
  const refused = await setSetting(context, setting, given)
  if (refused) return refused
  context.series.clearAll()
  context.seriesRevisions.clearAll()
  const series = orThrow(await context.series.load(setting.key), `series ${setting.key}`)
  return { __typename: 'SeriesSet' as const, series }
}

/** A new series is known by the code that it will have: of two that are called alike the second is told so. */
async function settingOf({ db }: EventsContext, change: SeriesChange): Promise<Setting> {
  const known = await listSeries(db)
  const code = change.code?.trim() || codeFor(spelt(change), new Set(known.map((one) => one.code)))
  return {
    ...{ part: 'SERIES', key: code, action: 'SET_SERIES' },
    plan: (tx) => planSeries(tx, code, change),
  }
}

async function planSeries(tx: Db, code: string, change: SeriesChange): Promise<PlannedSetting> {
  const all = await listSeries(tx)
  const before = all.find((one) => one.code === code)
  const { nameZh, nameEn, endedOn = null, code: _, ...rest } = change
  const after = { ...rest, code, nameZh: nameZh.trim(), nameEn: nameEn.trim(), endedOn }
  const use = await findSeriesUse(tx, code)
  const programmes = await readLists(tx, ['programme'])
  return {
    problems: seriesProblems({ all, before, after, use, programmes, isGiven: Boolean(change.code?.trim()) }),
    steps: seriesSteps({ before, after, use, programmes }),
    ...{ before, after },
    write: () => writeSeries(tx, after),
  }
}
