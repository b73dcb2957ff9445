import type { Term } from '@kexie/schema/rule'
import { demoCity } from '../product/city/demo-city.ts'
import { type Definitions, definitionsAt } from '../subgraphs/metrics/definitions/definitions.ts'

/** The package that the databases of tests count by, the lists their records take values from, its registers and what was published. */
export const { definitions: city, lists, registers, published } = await demoCity()

const fieldsOf = (terms: readonly Term[]) =>
  terms.flatMap(({ of, by = [] }) => by.map((name) => ({ of, name })))

/** The same as requests have it. */
export const definitions: Definitions = definitionsAt(
  {
    version: '',
    presentations: [{ services: city.services, report: city.report, tables: city.tables, at: 0 }],
    wordings: city.indicators.map((indicator) => ({ ...indicator, at: 0 })),
    formulas: city.indicators.flatMap(({ code, ...more }) =>
      more.measure === 'DERIVED' ? { code, formula: more.formula, at: 0 } : [],
    ),
    dimensions: city.indicators.flatMap(({ code, ...more }) =>
      'counts' in more ? { code, by: fieldsOf(more.counts ?? []), at: 0 } : [],
    ),
    catalogues: [{ codes: city.indicators.map(({ code }) => code), at: 0 }],
  },
  0,
)

/** What each indicator counts, of those that have a rule. */
export const rules = city.indicators.flatMap(({ code: indicator, ...more }) =>
  more.measure !== 'DERIVED' && more.counts ? { indicator, terms: more.counts } : [],
)
