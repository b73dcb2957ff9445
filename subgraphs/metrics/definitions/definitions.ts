import type { CityDefinitions, CityService, ReportChapter, StatisticalTable } from '@kexie/schema/definitions'
import { type Dimension, dimensionOf } from '@kexie/schema/dimensions'
import { type Formula, type Indicator, inputsOf, type MeasuredIndicator } from '@kexie/schema/indicator'
import { orThrow } from '@kexie/schema/or-throw'

/** What the city counts, as known at one moment: a value that does not change while a request is answered. */
export interface Definitions {
  /** Codes of the indicators in reading order. */
  readonly codes: readonly string[]
  /** The services there are, or were at the moment. */
  readonly services: readonly CityService[]
  readonly report: readonly ReportChapter[]
  readonly tables: readonly StatisticalTable[]
  /** The definition behind a code, retired or not; undefined for one that there never was. */
  find(code: string): Indicator | undefined
  /** The service of a code, whether the city still has it or not. */
  serviceOf(code: string): CityService
  /** Codes of the services there are or ever were, in reading order. */
  readonly serviceCodes: readonly string[]
  /** Since when the city no longer counts an indicator; null for one that it counts, and for one that there never was. */
  retiredSince(code: string): Date | null
  /** What the rule of an indicator says its figures are broken down by, in the order its rule has them; of those that withhold small counts none. */
  dimensionsOf(code: string): readonly Dimension[]
  /** Whether small counts of an indicator name people: its own, or those of what it is, or ever was, computed from. */
  isConfidential(code: string): boolean
}

/** Something that holds from a moment on, in milliseconds since 1970. */
interface Recorded {
  at: number
}

/** An indicator as it was worded once; the formula of a derived one stands apart. */
export type Wording = Omit<MeasuredIndicator, 'measure' | 'counts'> &
  Recorded & { code: string; measure: Indicator['measure'] }

/** How figures are shown from a moment on. */
export interface Presentation extends Recorded, Pick<CityDefinitions, 'services' | 'report' | 'tables'> {}

/** Everything that was ever said of figures, each kind in the order it was recorded. */
export interface Said {
  /** Another one where anything else was said since. */
  version: string
  wordings: readonly Wording[]
  /** Formulas put in force. */
  formulas: readonly (Recorded & { code: string; formula: Formula })[]
  /** Fields that rules put in force are broken down by, with the record type each is of. */
  dimensions: readonly (Recorded & { code: string; by: readonly { of: string; name: string }[] })[]
  /** Codes in reading order. */
  catalogues: readonly (Recorded & { codes: readonly string[] })[]
  presentations: readonly Presentation[]
}

/** What held at a moment, or is said now where it is infinite. */
export function definitionsAt(said: Said, moment: number): Definitions {
  const then = <Row extends Recorded>(rows: readonly Row[]) => rows.filter(({ at }) => at <= moment)
  const formulas = new Map(then(said.formulas).map(({ code, formula }) => [code, formula]))
  const indicators = new Map(
    then(said.wordings).map((wording) => [wording.code, indicatorOf(wording, formulas)]),
  )
  const find = (code: string) => indicators.get(code)
  const catalogues = then(said.catalogues)
  // A new formula is not in force before its rule is.
  const codes = (catalogues.at(-1)?.codes ?? []).filter((code) => find(code) !== undefined)
  const confidential = confidentialCodes(said)
  const retired = retirements(catalogues)
  const dimensions = new Map(then(said.dimensions).map(({ code, by }) => [code, by]))
  const { services, report, tables } = then(said.presentations).at(-1) ?? nothingShown
  const known = servicesEver(services, said.presentations)
  return {
    codes,
    find,
    dimensionsOf: (code) => (confidential.has(code) ? [] : dimensionsIn(dimensions.get(code) ?? [])),
    isConfidential: (code) => confidential.has(code),
    retiredSince: (code) => retired.get(code) ?? null,
    ...{ services, report, tables },
    serviceCodes: [...known.keys()],
    serviceOf: (code) => orThrow(known.get(code), `service ${code}`),
  }
}

const nothingShown = { services: [], report: [], tables: [] }

/** By code the services of the moment, and then all there ever were, as they were called last. */
function servicesEver(then: readonly CityService[], presentations: readonly Presentation[]) {
  const ever = presentations.toReversed().flatMap(({ services }) => services)
  const known = new Map<string, CityService>()
  for (const service of [...then, ...ever]) if (!known.has(service.code)) known.set(service.code, service)
  return known
}

/** Each once under its name, as the first record type has it that has it, with the choices of all. */
function dimensionsIn(by: readonly { of: string; name: string }[]): Dimension[] {
  const found = by.flatMap(({ of, name }) => dimensionOf(of, name) ?? [])
  return [...Map.groupBy(found, ({ name }) => name).values()].flatMap(([first, ...more]) =>
    first ? [more.reduce(withChoices, first)] : [],
  )
}

const withChoices = (one: Dimension, other: Dimension): Dimension =>
  one.kind === 'CHOICE' && other.kind === 'CHOICE'
    ? { ...one, values: [...one.values, ...other.values] }
    : one

/** When each code left the catalogue that it has not come back to. */
function retirements(catalogues: Said['catalogues']): ReadonlyMap<string, Date> {
  const retired = new Map<string, Date>()
  let counted = new Set<string>()
  for (const { at, codes } of catalogues) {
    const next = new Set(codes)
    for (const code of counted) if (!next.has(code)) retired.set(code, new Date(at))
    for (const code of next) retired.delete(code)
    counted = next
  }
  return retired
}

function indicatorOf(
  { code, at: _, measure, ...wording }: Wording,
  formulas: ReadonlyMap<string, Formula>,
): Indicator | undefined {
  if (measure !== 'DERIVED') return { ...wording, measure }
  const formula = formulas.get(code)
  return formula && { ...wording, measure, formula }
}

/** By the newest wordings, whatever the moment: who is named by a small count may be named by one of the past. */
function confidentialCodes({ wordings, formulas }: Said): ReadonlySet<string> {
  const newest = new Map(wordings.map((wording) => [wording.code, wording.confidential ?? false]))
  const own = [...newest].flatMap(([code, isOwn]) => (isOwn ? code : []))
  const derived = formulas.flatMap(({ code, formula }) =>
    inputsOf(formula).some((input) => newest.get(input)) ? code : [],
  )
  return new Set([...own, ...derived])
}
