import { spelt } from '@kexie/records/registry'
import { codeFor } from '@kexie/schema/made-code'
import type { ProblemFact } from '@kexie/schema/problems'
import type { StatementCells } from '../schema.generated.ts'
import type { DocumentRow, StatedColumns, StatementRow } from '../store/statements.ts'
import { Cells } from './cells.ts'
import { type Named, readRow } from './read-row.ts'

/** A statement as it was, where it was, and as it shall be. */
export interface Draft {
  before: StatementRow | undefined
  after: StatementRow
}

interface Given {
  document: DocumentRow
  /** What the document published so far, with what was withdrawn. */
  known: readonly StatementRow[]
  named: Named
  /** Who withdraws, and when. */
  by: string
  now: Date
}

/** Reads the rows of a change as statements; with problems none of them is meant to be written. */
export function draftsOf(
  rows: readonly StatementCells[],
  given: Given,
): { drafts: Draft[]; problems: ProblemFact[] } {
  const drafting = new Drafting(given)
  rows.forEach((row, place) => {
    drafting.take(row, `change.rows.${place}`)
  })
  return drafting
}

/** Rows one after the other: each is known by a key and says what no other row says. */
class Drafting {
  readonly drafts: Draft[] = []
  readonly problems: ProblemFact[] = []
  readonly #given: Given
  readonly #byKey: ReadonlyMap<string, StatementRow>
  /** Codes within the document that are taken. */
  readonly #codes: Set<string>
  /** By what a statement says, which it is. */
  readonly #said: Map<string, string>
  #last: number

  constructor(given: Given) {
    const { known, document } = given
    this.#given = given
    this.#byKey = new Map(known.map((row) => [row.key, row]))
    this.#codes = new Set(known.map(({ key }) => key.slice(document.key.length + 1)))
    this.#said = new Map(known.filter(({ withdrawal }) => !withdrawal).map((row) => [saidBy(row), row.key]))
    this.#last = Math.max(0, ...known.map(({ position }) => position))
  }

  take(row: StatementCells, at: string): void {
    const cells = new Cells(row, at)
    const key = cells.text('key')
    const before = this.#byKey.get(key ?? '')
    const read = readRow(row, at, this.#given.named)
    if ('problems' in read) this.problems.push(...read.problems)
    if (key && !before) cells.refuse('key', known)
    if (key && this.drafts.some(({ after }) => after.key === key)) cells.refuseTwin('key', key)
    const own = 'stated' in read ? this.#after(read.stated, before) : undefined
    const twin = own && !own.withdrawal ? this.#said.get(saidBy(own)) : undefined
    if (own && twin && twin !== own.key) cells.refuseTwin('wording', own.wording)
    this.problems.push(...cells.problems)
    if (!own) return
    this.#said.set(saidBy(own), own.key)
    this.drafts.push({ before, after: own })
  }

  #after(stated: StatedColumns, before: StatementRow | undefined): StatementRow {
    const { key: sourceKey, title, publisher, publishedOn: published } = this.#given.document
    const place = before ?? { ...this.#place(stated), withdrawal: null, withdrawnBy: null, withdrawnAt: null }
    const isAsBefore = place.withdrawal === stated.withdrawal
    const withdrawnNow = { withdrawnBy: this.#given.by, withdrawnAt: this.#given.now }
    return {
      ...{ sourceKey, title, publisher, published, key: place.key, position: place.position },
      ...stated,
      withdrawnBy: isAsBefore ? place.withdrawnBy : stated.withdrawal && withdrawnNow.withdrawnBy,
      withdrawnAt: isAsBefore ? place.withdrawnAt : stated.withdrawal ? withdrawnNow.withdrawnAt : null,
    }
  }

  #place({ indicator, labelZh, labelEn }: StatedColumns) {
    const name = spelt({ nameZh: labelZh, nameEn: labelEn })
    const code = codeFor(indicator ? { ...name, en: indicator } : name, this.#codes)
    this.#codes.add(code)
    this.#last += 1
    return { key: `${this.#given.document.key}/${code}`, position: this.#last }
  }
}

const known = { zh: '这份文件中已有的编号；新增则留空', en: 'a key of this document; blank for a new row' }

/** All that two statements of one document would have to share to be one. */
const saidBy = (row: StatedColumns) =>
  [
    ...[row.indicator, row.kind, Number(row.value), row.relation, row.wording, row.labelZh],
    ...[row.fromDate, row.toDate, row.districtCode, row.paragraph],
  ].join('|')
