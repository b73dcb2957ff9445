import type { ImportAnswer, ImportConflict, ImportMode } from '@kexie/schema/import-answer'
import { describeProblem, type Language } from '@kexie/schema/problems'
import type { WorkbookShape } from '../shape/column.ts'
import type { Conflict, Place } from './conflict.ts'
import { locate } from './locate.ts'
import type { FileRead } from './read-file.ts'
import type { RecordRead } from './read-row.ts'
import { type CallAnswer, type ProblemShown, reportMutation, reportVariables } from './report-call.ts'

export interface ImportOptions {
  organization: string
  mode: ImportMode
  submit: boolean
  /** Why what was accepted is corrected, where anything of the file does. */
  reason: string | undefined
  language: Language
}

export type { CallAnswer } from './report-call.ts'

/** Why the graph took none of it: not permitted, no such organization. */
export class CallRefused extends Error {
  readonly problem: { code: string; message: string; advice: string }

  constructor(problem: CallRefused['problem']) {
    super(problem.message)
    this.problem = problem
  }
}

/** Sends a mutation on behalf of whoever imports. Rejects when no answer comes. */
export type SendReport = (query: string, variables: object) => Promise<CallAnswer>

/**
 * Reports the records of a file by the same mutation as any form, and tells every problem where it stands in the file.
 * @throws {CallRefused}
 */
export async function importRecords(
  send: SendReport,
  shape: WorkbookShape,
  file: FileRead,
  options: ImportOptions,
): Promise<ImportAnswer> {
  const outcomes = new Outcomes(file)
  for (const call of callsFor(file, options.mode)) {
    if (call.records.length === 0) continue
    const { organization, submit } = options
    const { records, corrects, ...how } = call
    const reason = corrects ? options.reason : undefined
    const variables = reportVariables(shape, records, { organization, submit, reason, ...how })
    outcomes.take(call, await send(reportMutation(shape), variables))
  }
  return { type: shape.type, mode: options.mode, ...outcomes.summary(options.language) }
}

/**
 * Lets pass who may report for the organization: a report of no rows is refused to others for who they are.
 * @throws {CallRefused}
 */
export async function assertMayReport(
  send: SendReport,
  shape: WorkbookShape,
  organization: string,
): Promise<void> {
  const call = { organization, atomic: false, submit: false, dryRun: true }
  const answer = await send(reportMutation(shape), reportVariables(shape, [], call))
  const [problem] = answer.__typename === 'Refused' ? answer.problems : []
  if (problem && problem.code !== 'REQUIRED') throw new CallRefused(problem)
}

interface Call {
  records: readonly RecordRead[]
  atomic: boolean
  dryRun: boolean
  /** Whether anything of it may correct what was accepted. */
  corrects: boolean
}

/** Whether a row can mean a record that is there already. */
const isNamed = ({ input }: RecordRead) => Boolean(input.id || input.externalKey)

/** A record with a broken cell is tried too, without that cell, so that all its other problems are told at once. */
function callsFor({ records, conflicts }: FileRead, mode: ImportMode): Call[] {
  const whole = records.filter(({ complete }) => complete)
  const sound = whole.filter((record) => record.conflicts.length === 0)
  const broken = whole.filter((record) => record.conflicts.length > 0)
  const isSound = sound.length === records.length && conflicts.length === 0
  if (mode === 'accepted')
    return [
      // What is new stays the same call whatever reason is given for the rest: sent again it writes nothing twice.
      { records: sound.filter((record) => !isNamed(record)), atomic: false, dryRun: false, corrects: false },
      { records: sound.filter(isNamed), atomic: false, dryRun: false, corrects: true },
      { records: broken, atomic: false, dryRun: true, corrects: true },
    ]
  if (mode === 'all' && isSound) return [{ records, atomic: true, dryRun: false, corrects: true }]
  return [{ records: whole, atomic: false, dryRun: true, corrects: true }]
}

type Change = 'CREATED' | 'REVISED' | 'UNCHANGED'

/** What became of each record of a file. */
class Outcomes {
  readonly #file: FileRead
  readonly #changes = new Map<RecordRead, Change>()
  readonly #found: (Place & ProblemShown)[] = []
  #replayed = false
  #written = 0
  /** Records that correct what was accepted, and do not say why. */
  #withoutReason = 0

  constructor(file: FileRead) {
    this.#file = file
  }

  take({ records, dryRun }: Call, answer: CallAnswer): void {
    if (answer.__typename === 'Refused')
      throw new CallRefused(answer.problems[0] ?? { code: 'NOT_PERMITTED', message: '', advice: '' })
    this.#replayed ||= answer.replayed
    for (const [index, result] of answer.results.entries()) {
      const record = records[index]
      if (!record) continue
      if (result.__typename === 'Refused') this.#refuse(record, result.problems)
      else this.#changes.set(record, result.change)
      if (!dryRun && result.__typename === 'RecordReported' && result.change !== 'UNCHANGED') this.#written++
    }
  }

  #refuse(record: RecordRead, problems: readonly ProblemShown[]): void {
    const known = new Set(record.conflicts.map(placeKey))
    for (const problem of problems) {
      if (problem.code === 'BATCH_REFUSED') continue
      // Why is said once of the whole file, and so is that it is missing.
      if (problem.code === 'REASON_MISSING' && this.#withoutReason++ > 0) continue
      const place = locate(this.#file, record, problem.field)
      if (!known.has(placeKey(place))) this.#found.push({ ...place, ...problem })
    }
  }

  summary(language: Language) {
    const { records, conflicts, notices, hiddenRows, sheets } = this.#file
    const own = [...conflicts, ...records.flatMap((record) => record.conflicts)]
    const isRefused = (record: RecordRead) => record.conflicts.length > 0 || !this.#changes.has(record)
    const kept = records.filter((record) => !isRefused(record))
    const changed = (change: Change) => kept.filter((record) => this.#changes.get(record) === change)
    return {
      rows: records.length,
      created: changed('CREATED').length,
      revised: changed('REVISED').length,
      unchanged: changed('UNCHANGED').length,
      refused: records.length - kept.length,
      written: this.#replayed ? 0 : this.#written,
      replayed: this.#replayed,
      withoutReason: this.#withoutReason,
      conflicts: [
        ...own.map((conflict) => shown(conflict, language)),
        ...this.#found.map(withoutField),
      ].toSorted(byPlace(sheets.map(({ name }) => name))),
      notices: notices.map(({ text, ...place }) => ({ ...place, message: text[language] })),
      hiddenRows,
      unchangedRows: changed('UNCHANGED').map(({ number }) => number),
    }
  }
}

const placeKey = ({ sheet, row, column }: Place) => `${sheet}\n${row}\n${column}`

function shown({ fact, ...place }: Conflict, language: Language): ImportConflict {
  return { ...place, ...withoutField(describeProblem(fact, language)) }
}

const withoutField = <Shown extends { field: unknown }>({ field: _, ...rest }: Shown) => rest

function byPlace(sheets: readonly string[]) {
  const column = (letter: string | null) => (letter ?? '').padStart(3)
  return (a: Place, b: Place) =>
    sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (column(a.column) < column(b.column) ? -1 : 1)
}
