import type { Db } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { customLoaders } from '@kexie/records/custom-records'
import { readCustomTypes } from '@kexie/records/custom-types'
import { earlierLoader } from '@kexie/records/earlier-revisions'
import { findHeaders } from '@kexie/records/list-records'
import { namesOf } from '@kexie/records/names'
import { recordLoader } from '@kexie/records/record-loader'
import { settingRevisions } from '@kexie/records/setting-changes'
import type { Caller } from '@kexie/schema/viewer'
import DataLoader from 'dataloader'
import { listDefinitionVersions } from './store/definition-versions.ts'
import { findDuplicatesOf } from './store/duplicates.ts'
import { findFormerNames, listDuties } from './store/duty-plan.ts'
import { findEntities } from './store/entities.ts'
import { listFindings } from './store/findings.ts'
import { findIndicatorWords } from './store/indicator-words.ts'
import { listNotes } from './store/notes.ts'
import { findReviewLocks } from './store/review-locks.ts'
import { awaitingDistrict } from './store/review-rules.ts'
import { findSubmissions, listSteps } from './store/submissions.ts'
import { findValueLists } from './store/value-lists.ts'

/** What one request may use: who asks, the database, and loaders that live as long as it does. */
export type ReportingContext = ReturnType<typeof reportingContext>

/** Context of one request; `caller` is whom the gateway speaks for. */
export function reportingContext(pool: Db, caller: Caller) {
  const db = withSessionVariables(pool, caller)
  return {
    ...caller,
    db,
    records: recordLoader((ids) => findHeaders(db, caller.viewer, ids)),
    submissions: recordLoader((ids) => findSubmissions(db, caller.viewer, ids)),
    history: byRecord((ids) => listSteps(db, ids)),
    notes: byRecord((ids) => listNotes(db, ids)),
    findings: byRecord((ids) => listFindings(db, ids)),
    reviewLocks: new DataLoader(async (ids: readonly string[]) => {
      const reviewLocks = new Map(
        (await findReviewLocks(db, ids)).map((reviewLock) => [reviewLock.recordId, reviewLock]),
      )
      return ids.map((id) => reviewLocks.get(id) ?? null)
    }),
    waitingForDistrict: new DataLoader(async (ids: readonly string[]) => {
      const waiting = await awaitingDistrict(db, ids)
      return ids.map((id) => waiting.has(id))
    }),
    indicators: new DataLoader(async (codes: readonly string[]) => {
      const words = await findIndicatorWords(db, codes)
      return codes.map((code) => words.get(code) ?? null)
    }),
    entities: new DataLoader((ids: readonly string[]) => findEntities(db, caller.viewer, ids)),
    valueLists: new DataLoader(async (codes: readonly string[]) => {
      const lists = new Map((await findValueLists(db, codes)).map((list) => [list.code, list]))
      return codes.map((code) => lists.get(code) ?? null)
    }),
    names: namesOf(db),
    custom: customLoaders(db, caller.viewer),
    earlier: earlierLoader(db),
    customTypes: once(() => readCustomTypes(db)),
    typeRevisions: new DataLoader(async (types: readonly string[]) => {
      const revisions = await settingRevisions(db, 'RECORD_TYPE', types)
      return types.map((type) => revisions.get(type) ?? 0)
    }),
    definitionVersions: new DataLoader(async (types: readonly string[]) => {
      const versions = Map.groupBy(await listDefinitionVersions(db, types), ({ type }) => type)
      return types.map((type) => versions.get(type) ?? [])
    }),
    listRevisions: new DataLoader(async (lists: readonly string[]) => {
      const revisions = await settingRevisions(db, 'LIST', lists)
      return lists.map((list) => revisions.get(list) ?? 0)
    }),
    formRevisions: new DataLoader(async (forms: readonly string[]) => {
      const revisions = await settingRevisions(db, 'FORM', forms)
      return forms.map((form) => revisions.get(form) ?? 0)
    }),
    duties: new DataLoader(async (codes: readonly string[]) => {
      const duties = Map.groupBy(await listDuties(db, codes), ({ formCode }) => formCode)
      return codes.map((code) => duties.get(code) ?? [])
    }),
    formerNames: new DataLoader(async (ids: readonly string[]) => {
      const names = await findFormerNames(db, ids)
      return ids.map((id) => names.get(id) ?? null)
    }),
    duplicates: new DataLoader(async (ids: readonly string[]) => {
      const pairs = await findDuplicatesOf(db, ids)
      return ids.map((id) => pairs.filter(({ firstId, secondId }) => id === firstId || id === secondId))
    }),
  }
}

/** Forgets what was read of reviews before a write of the same request. */
export function forgetReview(context: ReportingContext): void {
  const { records, submissions, history, notes, findings, reviewLocks, duplicates } = context
  const { waitingForDistrict } = context
  for (const loader of [records, submissions, history, notes, findings, reviewLocks, duplicates])
    loader.clearAll()
  waitingForDistrict.clearAll()
}

/** Reads once what a request asks for more than once. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined
  return () => {
    value ??= read()
    return value
  }
}

/** Loads what many rows keep of a record, in the order they are found. */
function byRecord<Row extends { recordId: string }>(find: (ids: readonly string[]) => Promise<Row[]>) {
  return new DataLoader(async (ids: readonly string[]) => {
    const groups = Map.groupBy(await find(ids), ({ recordId }) => recordId)
    return ids.map((id) => groups.get(id) ?? [])
  })
}
