import type { Relation } from '@kexie/schema/relation'
import type { KeptNumber, PublishedFigureContent } from './content.ts'

/** One value that differs: of an indicator in a year, or in a district over the whole span, or altogether. */
export interface Difference {
  indicator: string
  year: number | null
  district: string | null
  before: string | null
  after: string | null
  /** How each relates to the true number, and the upper one of what lies between two. */
  beforeIs: Related
  afterIs: Related
  /** The definition changed between them, or what is counted by it. */
  redefined: boolean
}

/** Where two sets of figures differ, in the order of the first; indicators that only one of them has count as blank. */
export function differences(
  before: readonly PublishedFigureContent[],
  after: readonly PublishedFigureContent[],
): Difference[] {
  const later = new Map(after.map((figure) => [figure.code, figure]))
  const codes = [...new Set([...before, ...after].map(({ code }) => code))]
  const earlier = new Map(before.map((figure) => [figure.code, figure]))
  return codes.flatMap((code) => between(code, earlier.get(code), later.get(code)))
}

function between(
  indicator: string,
  one: PublishedFigureContent | undefined,
  other: PublishedFigureContent | undefined,
): Difference[] {
  const redefined = one?.definition !== other?.definition || isCountedOtherwise(one, other)
  const cells = new Map([...cellsOf(one), ...cellsOf(other)].map((cell) => [cell.key, cell]))
  const [first, second] = [valuesOf(one), valuesOf(other)]
  const changed = [...cells.values()].filter(({ key }) => !isAlike(first.get(key), second.get(key)))
  const rows = changed.map(({ key, year, district }) => ({
    indicator,
    year,
    district,
    before: first.get(key)?.value ?? null,
    after: second.get(key)?.value ?? null,
    beforeIs: relatedOf(first.get(key)),
    afterIs: relatedOf(second.get(key)),
    redefined,
  }))
  const onlyRedefined = redefined && rows.length === 0 && one && other
  return onlyRedefined
    ? [
        {
          ...{ indicator, year: null, district: null, before: one.value, after: other.value, redefined },
          ...{ beforeIs: relatedOf(one), afterIs: relatedOf(other) },
        },
      ]
    : rows
}

/** What an edition of version 1 counted by is not known. */
const isCountedOtherwise = (
  one: PublishedFigureContent | undefined,
  other: PublishedFigureContent | undefined,
) => one?.rule !== undefined && other?.rule !== undefined && one.rule !== other.rule

/** How a number relates to the true one. */
interface Related {
  relation: Relation
  upTo: string | null
}

const relatedOf = ({ relation = 'EXACT', upTo }: Partial<KeptNumber> = {}): Related => ({
  relation,
  upTo: upTo ?? null,
})

/** Whether two numbers are the same, and up to the same where they lie between two. */
const isAlike = (one: KeptNumber | undefined, other: KeptNumber | undefined) =>
  (one?.value ?? null) === (other?.value ?? null) && one?.upTo === other?.upTo

interface Cell extends KeptNumber {
  key: string
  year: number | null
  district: string | null
}

function cellsOf(figure: PublishedFigureContent | undefined): Cell[] {
  if (!figure) return []
  return [
    { key: 'all', year: null, district: null, ...numberIn(figure) },
    ...figure.years.map((one) => ({
      ...{ key: `year ${one.year}`, year: one.year, district: null },
      ...numberIn(one),
    })),
    ...figure.districts.map((one) => ({
      ...{ key: `district ${one.district}`, year: null, district: one.district },
      ...numberIn(one),
    })),
  ]
}

const numberIn = ({ value, relation, upTo }: KeptNumber): KeptNumber => ({
  ...{ value, relation },
  ...(upTo !== undefined && { upTo }),
})

const valuesOf = (figure: PublishedFigureContent | undefined) =>
  new Map(cellsOf(figure).map((cell) => [cell.key, cell]))
