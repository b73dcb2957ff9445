import type { PublishedFigureContent } from './content.ts'

/** One value that differs: of an indicator in a year, or in a district over the whole span, or altogether. */
export interface Difference {
  indicator: string
  year: number | null
  district: string | null
  before: string | null
  after: string | null
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
  const changed = [...cells.values()].filter(({ key }) => first.get(key) !== second.get(key))
  const rows = changed.map(({ key, year, district }) => ({
    indicator,
    year,
    district,
    before: first.get(key) ?? null,
    after: second.get(key) ?? null,
    redefined,
  }))
  const onlyRedefined = redefined && rows.length === 0 && one && other
  return onlyRedefined
    ? [{ indicator, year: null, district: null, before: one.value, after: other.value, redefined }]
    : rows
}

/** What an edition of version 1 counted by is not known. */
const isCountedOtherwise = (
  one: PublishedFigureContent | undefined,
  other: PublishedFigureContent | undefined,
) => one?.rule !== undefined && other?.rule !== undefined && one.rule !== other.rule

interface Cell {
  key: string
  year: number | null
  district: string | null
  value: string | null
}

function cellsOf(figure: PublishedFigureContent | undefined): Cell[] {
  if (!figure) return []
  return [
    { key: 'all', year: null, district: null, value: figure.value },
    ...figure.years.map(({ year, value }) => ({ key: `year ${year}`, year, district: null, value })),
    ...figure.districts.map(({ district, value }) => ({
      key: `district ${district}`,
      year: null,
      district,
      value,
    })),
  ]
}

const valuesOf = (figure: PublishedFigureContent | undefined) =>
  new Map(cellsOf(figure).map(({ key, value }) => [key, value]))
