import type { Text } from '../text/text.ts'
import type { CityDefinitions } from './definitions.ts'
import { inputsOf } from './indicator.ts'
import { chapterFlaws, headlineFlaws, rowFlaws } from './presentation-rules.ts'

/** What says or shows something that is not there, by what readers know it. */
export interface Strangers {
  /** Indicators and chapters whose service there is not. */
  homeless: readonly Text[]
  /** Headlines, chapters, tables and formulas that name an indicator there is not, or one of another service. */
  strange: readonly Text[]
}

/** What would name nothing, were these the definitions: somebody has to say what becomes of it. */
export function strangersIn({ services, indicators, report, tables }: CityDefinitions): Strangers {
  const service = new Map(indicators.map((one) => [one.code, one.service]))
  const serviceOf = (code: string) => service.get(code)
  const named = new Map(services.map(({ code, name }) => [code, name]))
  const heading = (written: string): Text => ({ zh: written, en: written })
  return {
    homeless: [
      ...indicators.filter((one) => !named.has(one.service)).map(({ name }) => name),
      ...report.filter((one) => !named.has(one.service)).map((one) => heading(one.heading)),
    ],
    strange: [
      ...services.flatMap((one) => headlineFlaws(one, serviceOf, one.name).map(() => one.name)),
      ...report.flatMap(({ heading: written, ...chapter }) =>
        chapterFlaws(chapter, serviceOf, named.get(chapter.service) ?? heading('')).map(() =>
          heading(written),
        ),
      ),
      ...tables.flatMap(({ name, ...table }) => rowFlaws(table, serviceOf).map(() => heading(name))),
      ...indicators.flatMap((one) =>
        one.measure === 'DERIVED'
          ? inputsOf(one.formula).flatMap((input) => (service.has(input) ? [] : one.name))
          : [],
      ),
    ],
  }
}
