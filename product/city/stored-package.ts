import type { Db } from '@kexie/db/database'
import { storedDefinitions } from '@kexie/db/stored-definitions'
import { district, organization } from '@kexie/db/tables/association'
import { city as cityTable, districtOutline } from '@kexie/db/tables/association-city'
import { membership } from '@kexie/db/tables/association-memberships'
import { eventSeries } from '@kexie/db/tables/events'
import { listValue, valueList } from '@kexie/db/tables/list-values'
import { actionPlan, source, statement, target, targetRevision } from '@kexie/db/tables/metrics'
import { reviewRule } from '@kexie/db/tables/reporting'
import { calendarDay } from '@kexie/db/tables/reporting-calendar'
import { duty, form, pastRhythm } from '@kexie/db/tables/reporting-duties'
import { reporterRule } from '@kexie/db/tables/reporting-reporters'
import { readCustomTypes } from '@kexie/records/custom-types'
import type { StatedType } from '@kexie/schema/custom-type'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { recordTypeNames } from '@kexie/schema/records'
import type { StatedList } from '@kexie/schema/stated-list'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { type PlacedDistrict, storedPlaces } from './area-places.ts'
import { dutyKey } from './natural-keys.ts'
import type { City } from './read-city.ts'
import type { CityPackage } from './read-package.ts'
import type { Published } from './read-published.ts'
import type { Registers } from './read-registers.ts'
import { storedChanges, storedMerges } from './stored-history.ts'

/** A city as a database has it; without the city itself where none was founded yet. */
export type StoredCity = Omit<CityPackage, 'city'> & { city: City['city'] | undefined }

/** What a package of the database's city would say: all that its people keep beside what is reported. */
export async function storedPackage(db: Db): Promise<StoredCity> {
  const [city] = await db.select().from(cityTable)
  const recordTypes = (await readCustomTypes(db)).map(({ stated }) => stated)
  return {
    city,
    districts: inTreeOrder(await storedDistricts(db)),
    outlines: await db.select().from(districtOutline).orderBy(asc(districtOutline.districtCode)),
    lists: await storedLists(db),
    recordTypes,
    definitions: await storedDefinitions(db),
    registers: await storedRegisters(db, recordTypes),
    published: await storedPublished(db),
  }
}

async function storedDistricts(db: Db): Promise<PlacedDistrict[]> {
  const places = await storedPlaces(db)
  const rows = await db.select().from(district).orderBy(asc(district.code))
  return rows.map((row) => ({ ...row, places: places.get(row.code) ?? [] }))
}

/** Whatever is above before what it is made of. */
function inTreeOrder<Row extends { code: string; parentCode?: string | null | undefined }>(
  rows: readonly Row[],
): Row[] {
  const below = (parent: string | null): Row[] =>
    rows
      .filter(({ parentCode }) => (parentCode ?? null) === parent)
      .flatMap((row) => [row, ...below(row.code)])
  return below(null)
}

async function storedLists(db: Db): Promise<StatedList[]> {
  const values = await db.select().from(listValue).orderBy(asc(listValue.position), asc(listValue.code))
  const lists = await db.select().from(valueList).orderBy(asc(valueList.code))
  return lists.map(({ code, nameZh, nameEn }) => ({
    ...{ code, name: { zh: nameZh, en: nameEn } },
    values: values
      .filter(({ list }) => list === code)
      .map((value) => ({
        code: value.code,
        name: { zh: value.nameZh, en: value.nameEn },
        help: value.helpZh && value.helpEn ? { zh: value.helpZh, en: value.helpEn } : undefined,
        isRetired: value.retiredSince !== null,
      })),
  }))
}

/** Whom a record named in passing is no part of the register yet, and what waits for acceptance neither. */
async function storedRegisters(db: Db, own: readonly StatedType[]): Promise<Registers> {
  const organizations = await db
    .select({
      id: organization.id,
      kind: organization.kind,
      name: organization.name,
      nameEn: organization.nameEn,
      creditCode: organization.creditCode,
      parentId: organization.parentId,
      districtCode: organization.districtCode,
      foundedOn: organization.foundedOn,
      dissolvedOn: organization.dissolvedOn,
      provenance: organization.provenance,
    })
    .from(organization)
    .leftJoin(listValue, and(eq(listValue.list, organizationKindList), eq(listValue.code, organization.kind)))
    .where(and(isNull(organization.pendingFor), eq(organization.namedOnly, false)))
    .orderBy(
      ...[asc(listValue.position), asc(organization.kind)],
      ...[asc(organization.sortKey), asc(organization.id)],
    )
  const known = new Map(organizations.map(({ id, name }) => [id, name]))
  const isKnown = (id: string | null) => id !== null && known.has(id)
  const merges = await storedMerges(db)
  const memberships = await db
    .select({
      organizationId: membership.organizationId,
      bodyId: membership.bodyId,
      admittedOn: membership.admittedOn,
      endedOn: membership.endedOn,
    })
    .from(membership)
    .orderBy(asc(membership.admittedOn), asc(membership.organizationId), asc(membership.bodyId))
  const duties = await db
    .select({
      id: duty.id,
      formCode: duty.formCode,
      organizationKind: duty.organizationKind,
      organizationId: duty.organizationId,
      districtCode: duty.districtCode,
      startsOn: duty.startsOn,
      endsOn: duty.endsOn,
      setBy: duty.setBy,
      reason: duty.reason,
    })
    .from(duty)
    .orderBy(asc(duty.formCode), asc(duty.startsOn), asc(duty.setAt), asc(duty.id))
  return {
    organizations: organizations.map((row) => ({
      ...row,
      parentId: isKnown(row.parentId) ? row.parentId : null,
    })),
    changes: await storedChanges(db, isKnown),
    merges: merges
      .filter(({ isOfRegister }) => isOfRegister)
      .map(({ mergedId, intoId, reason, decidedBy }) => ({ mergedId, intoId, reason, decidedBy })),
    memberships: memberships.filter(
      ({ organizationId, bodyId }) => known.has(organizationId) && known.has(bodyId),
    ),
    series: await db.select().from(eventSeries).orderBy(asc(eventSeries.code)),
    forms: await storedForms(db),
    calendar: await db.select().from(calendarDay).orderBy(asc(calendarDay.day)),
    reporters: await storedReporters(db, own),
    reviewRules: await storedReviewRules(db, own),
    duties: bySaying(known, lastOfEach(duties)),
  }
}

/** Forms with what they asked before, the earliest first. */
async function storedForms(db: Db): Promise<Registers['forms']> {
  const past = await db.select().from(pastRhythm).orderBy(asc(pastRhythm.since))
  const forms = await db.select().from(form).orderBy(asc(form.code))
  return forms.map((row) => ({ ...row, past: past.filter(({ formCode }) => formCode === row.code) }))
}

async function storedReporters(db: Db, own: readonly StatedType[]): Promise<Registers['reporters']> {
  const rows = inTypeOrder(await db.select().from(reporterRule), own)
  return rows.map(({ setAt: _, kinds, ...row }) => ({ ...row, kinds: kinds.toSorted() }))
}

async function storedReviewRules(db: Db, own: readonly StatedType[]): Promise<Registers['reviewRules']> {
  return inTypeOrder(await db.select().from(reviewRule), own).map(({ setAt: _, ...row }) => row)
}

/** As the types of records stand, those of the code first. */
function inTypeOrder<Row extends { type: string }>(rows: readonly Row[], own: readonly StatedType[]): Row[] {
  const names: readonly string[] = [...recordTypeNames, ...own.map(({ type }) => type)]
  const place = ({ type }: Row) => names.indexOf(type)
  return rows.toSorted((one, other) => place(one) - place(other))
}

/** A duty that was ended and set again from the same day on is what it was set as last. */
const lastOfEach = (duties: Registers['duties']): Registers['duties'] => [
  ...new Map(duties.map((row) => [dutyKey(row), row])).values(),
]

/** Duties by their form and first day, then by who owes it: the order they have in whatever database says the same. */
function bySaying(names: ReadonlyMap<string, string>, duties: Registers['duties']): Registers['duties'] {
  const said = (row: Registers['duties'][number]) =>
    [
      row.formCode,
      row.startsOn,
      row.organizationKind,
      row.districtCode,
      names.get(row.organizationId ?? ''),
    ].join('\n')
  return duties.toSorted((one, other) => (said(one) < said(other) ? -1 : 1))
}

async function storedPublished(db: Db): Promise<Published> {
  const reasons = await db.select().from(targetRevision).orderBy(asc(targetRevision.revision))
  const reasonOf = new Map(reasons.map(({ targetId, reason }) => [targetId, reason]))
  const targets = await db
    .select()
    .from(target)
    .orderBy(asc(target.indicator), asc(target.districtCode), asc(target.fromYear), asc(target.toYear))
  return {
    sources: await db.select().from(source).orderBy(asc(source.key)),
    statements: await db.select().from(statement).orderBy(asc(statement.sourceKey), asc(statement.position)),
    targets: targets.map((row) => ({ ...row, reason: reasonOf.get(row.id) ?? '' })),
    actionPlans: await db.select().from(actionPlan).orderBy(asc(actionPlan.code)),
  }
}
