import type { Db } from '@kexie/db/database'
import { todayInShanghai } from '@kexie/records/row-rules'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import { orThrow } from '@kexie/schema/or-throw'
import { type AreaState, areasAfter, bodiesAfter, closedBy, reviewersAfter } from '../area-change.ts'
import { areaProblems } from '../area-problems.ts'
import { areaSteps } from '../area-steps.ts'
import type { AssociationContext } from '../context.ts'
import type { AreaChange, SetAreaInput } from '../schema.generated.ts'
import {
  countRecords,
  formsOwedIn,
  lastChanges,
  listBodies,
  listReviewers,
  moveReviewer,
  writeAreas,
} from '../store/area-changes.ts'
import { findCity } from '../store/city.ts'
import { listDistricts } from '../store/districts.ts'
import { changeRegister } from '../store/organization-changes.ts'

/** All areas are one thing: whoever moves one has seen the others. */
export const areaSetting = { part: 'AREA', key: 'tree' } as const

/** What a rearrangement of areas would do. */
export const areaPreview = (context: AssociationContext, change: AreaChange) =>
  previewSetting(context, settingOf(context, change, ''))

/** Renames, adds, moves, splits or merges areas from a month on. */
export async function setArea(context: AssociationContext, { change, ...given }: SetAreaInput) {
  const refused = await setSetting(context, settingOf(context, change, given.reason.trim()), given)
  if (refused) return refused
  context.districts.clearAll()
  const district = orThrow(await context.districts.load(change.code), `area ${change.code}`)
  return { __typename: 'AreaSet' as const, district }
}

const settingOf = ({ now }: AssociationContext, change: AreaChange, reason: string): Setting => ({
  ...areaSetting,
  action: 'SET_AREA',
  plan: (tx) => planArea(tx, change, { reason, today: todayInShanghai(now) }),
})

async function planArea(
  tx: Db,
  change: AreaChange,
  { reason, today }: { reason: string; today: string },
): Promise<PlannedSetting> {
  const { since = null } = change
  const closed = closedBy(change)
  const state: AreaState = {
    areas: await listDistricts(tx),
    lastChanges: await lastChanges(tx),
    city: (await findCity(tx))?.districtCode ?? null,
    today,
    bodies: closed.length > 0 ? await listBodies(tx, closed, since) : [],
    reviewers: closed.length > 0 ? await listReviewers(tx, closed) : [],
  }
  const problems = areaProblems(state, change)
  if (problems.length > 0) return { problems, steps: [], write: async () => {} }
  const after = areasAfter(state, change)
  const bodies = bodiesAfter(state, change)
  const reviewers = reviewersAfter(state, change)
  const reached = change.kind === 'MOVE' ? [change.code] : closed
  const effects = {
    before: state.areas,
    after,
    bodies,
    reviewers,
    records: since && reached.length > 0 ? await countRecords(tx, reached, since) : 0,
    forms: await formsOwedIn(tx, closed, today),
  }
  const codes = new Set(after.map(({ code }) => code))
  return {
    problems: [],
    steps: areaSteps(effects, change),
    before: { areas: state.areas.filter(({ code }) => codes.has(code)) },
    after: { since, areas: after },
    write: async (writing) => {
      await writeAreas(writing, after, { day: since, reason })
      for (const { who, into } of bodies)
        if (into) await changeRegister(writing, who.id, { districtCode: into }, { day: since, reason })
      for (const { who, into } of reviewers) if (into) await moveReviewer(writing, who.id, into)
    },
  }
}
