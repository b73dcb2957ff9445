import { foldedName } from '@kexie/schema/folded-name'
import type {
  PeopleAnswer,
  PeopleConflict,
  PeopleLink,
  PeopleMode,
  PeopleRow,
} from '@kexie/schema/people-answer'
import { describeProblem, type Language } from '@kexie/schema/problems'
import type { Conflict, Place } from '../import/conflict.ts'
import type { RowRead } from '../import/read-row.ts'
import {
  type CallProblem,
  type CallResult,
  type SendCall,
  type SheetCall,
  sheetCalls,
} from './people-calls.ts'
import type { PeopleRead, PeopleSheetRead } from './read-people.ts'

/** Who brings the workbook in, and how. */
export interface Bringing {
  mode: PeopleMode
  language: Language
  /** What the sender may do. */
  permitted: ReadonlySet<string>
  /** What the audit knows the file by. */
  source: string
}

/**
 * Brings in the sheets of a workbook that its sender may: tries all of them first, and writes them only where nothing is wrong with any.
 * Sheets of somebody else are left to him and named.
 */
export async function bringPeople(send: SendCall, read: PeopleRead, by: Bringing): Promise<PeopleAnswer> {
  const sheets = sheetCalls.flatMap((call) =>
    read.sheets
      .filter(({ field }) => field === call.kind)
      .map((sheet) => new SheetBrought(call, sheet, by, by.permitted.has(call.permission))),
  )
  const own = sheets.filter(({ isOwn }) => isOwn)
  const names = bodiesOf(read)
  for (const sheet of own) await sheet.send(send, { dryRun: true, awaited: awaitedOf(own) })
  const isSound = read.conflicts.length === 0 && own.every(({ found }) => found.length === 0)
  if (by.mode === 'all' && isSound)
    for (const sheet of own) {
      await sheet.send(send, { dryRun: false, awaited: [] })
      if (sheet.found.length > 0) break
    }
  return {
    mode: by.mode,
    sheets: sheets.map((sheet) => sheet.summary()),
    rows: own.flatMap((sheet) => sheet.rows()),
    conflicts: [
      ...read.conflicts.map((conflict) => shown(conflict, by.language)),
      ...own.flatMap(({ found }) => found.map((one) => advised(one, names, by))),
    ],
    notices: read.notices.map(({ sheet, text }) => `${sheet ? `${sheet}：` : ''}${text[by.language]}`),
    links: own.flatMap(({ links }) => links),
  }
}

/** Bodies that the workbook itself brings, however they are spelt. */
const bodiesOf = ({ sheets }: PeopleRead): ReadonlySet<string> =>
  new Set(
    sheets
      .filter(({ field }) => field === 'organizations')
      .flatMap(({ rows }) => rows.map(({ input }) => foldedName(String(input.name ?? '')))),
  )

/** Those of them that are about to be made: what is owed by them is tried as if they were there. */
const awaitedOf = (own: readonly SheetBrought[]): string[] =>
  own.filter(({ call }) => call.kind === 'organizations').flatMap((sheet) => sheet.createdNames())

/** One sheet on its way in. */
class SheetBrought {
  readonly call: SheetCall
  readonly isOwn: boolean
  readonly links: PeopleLink[] = []
  found: (PeopleConflict & { received: string | null })[] = []
  readonly #sheet: PeopleSheetRead
  readonly #by: Bringing
  /** Rows the API can look at, in the order they are sent. */
  readonly #sent: readonly RowRead[]
  #results: readonly CallResult[] = []
  #written = 0

  constructor(call: SheetCall, sheet: PeopleSheetRead, by: Bringing, isOwn: boolean) {
    this.call = call
    this.isOwn = isOwn
    this.#sheet = sheet
    this.#by = by
    this.#sent = sheet.rows.filter(({ complete }) => complete)
  }

  async send(send: SendCall, how: { dryRun: boolean; awaited: readonly string[] }): Promise<void> {
    const { dryRun, awaited } = how
    const rows = this.#sent.map(({ input }) => input)
    const { source, language } = this.#by
    const more = this.call.kind === 'duties' ? { awaited } : {}
    const { results = [], problems = [] } = await send(this.call.mutation, { rows, dryRun, source, ...more })
    const own = [...this.#sheet.conflicts, ...this.#sheet.rows.flatMap(({ conflicts }) => conflicts)]
    const known = own.map((conflict) => ({ ...shown(conflict, language), received: null }))
    const places = new Set(known.map(placeKey))
    const answered = problems
      .map((problem) => this.#placed(problem))
      .filter((one) => !places.has(placeKey(one)))
    this.found = [...known, ...answered].toSorted(byPlace)
    this.#results = results
    if (!dryRun) this.#take(results)
  }

  #take(results: readonly CallResult[]): void {
    this.#written = results.filter(({ change }) => change !== 'UNCHANGED').length
    for (const { account, link } of results) {
      if (!account || !link) continue
      const { organization, district, ...person } = account
      this.links.push({
        ...{ ...person, ...link },
        organization: organization?.name ?? null,
        district: district?.name ?? null,
      })
    }
  }

  /** Where in the file a problem stands that names `rows.3.name`. */
  #placed({ field, ...problem }: CallProblem) {
    const [, index, path] = /^rows\.(\d+)(?:\.(.+))?$/.exec(field ?? '') ?? []
    const row = index === undefined ? undefined : this.#sent[Number(index)]
    const found = path ? this.#sheet.columns.find(({ column }) => column.path === path) : undefined
    return {
      ...{ sheet: this.#sheet.name, row: row?.number ?? null },
      ...{ column: found?.letter ?? null, header: found?.header ?? null },
      ...problem,
    }
  }

  createdNames(): string[] {
    return this.#sent.flatMap(({ input }, place) =>
      this.#results[place]?.change === 'CREATED' ? [String(input.name)] : [],
    )
  }

  summary() {
    const { name, rows } = this.#sheet
    const { kind, waitsFor } = this.call
    const waits = this.isOwn ? null : waitsFor[this.#by.language]
    return { kind, name, rows: rows.length, written: this.#written, waitsFor: waits }
  }

  rows(): PeopleRow[] {
    const places = new Map(this.#sent.map((row, place) => [row, place]))
    const bad = new Set(this.found.map(({ row }) => row))
    return this.#sheet.rows.map((row) => ({
      ...{ sheet: this.call.kind, row: row.number, title: this.call.titleOf(row.input) },
      change: bad.has(row.number)
        ? 'REFUSED'
        : (this.#results[places.get(row) ?? -1]?.change ?? ('SOUND' as const)),
    }))
  }
}

const placeKey = ({ row, column }: Place) => `${row} ${column}`

function shown({ fact, ...place }: Conflict, language: Language): PeopleConflict {
  const { code, message, advice } = describeProblem(fact, language)
  return { ...place, code, message, advice }
}

const byPlace = (one: Place, other: Place) =>
  (one.row ?? 0) - (other.row ?? 0) || ((one.column ?? '') < (other.column ?? '') ? -1 : 1)

/** A body that is not registered yet, and that the workbook brings itself, is somebody else's to bring in first. */
function advised(
  { received, ...conflict }: PeopleConflict & { received: string | null },
  bodies: ReadonlySet<string>,
  { permitted, language }: Bringing,
): PeopleConflict {
  const isElsewhere = conflict.code === 'NOT_FOUND' && bodies.has(foldedName(received ?? ''))
  if (!isElsewhere || permitted.has('REGISTER_ORGANIZATION')) return conflict
  const advice = {
    zh: '这家单位列在本文件的“单位”表里：请市级审核人先用同一个文件导入单位。',
    en: 'The file itself lists this body: a reviewer brings in its bodies first, with the same file.',
  }
  return { ...conflict, advice: advice[language] }
}
