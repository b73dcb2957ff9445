import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import { addsUpOverAreas } from '@kexie/schema/indicator'
import { orThrow } from '@kexie/schema/or-throw'
import type { MetricsContext } from '../context.ts'
import { type Definitions, inputsOf } from '../definitions/definitions.ts'
import type { IndicatorKey } from '../figure/figure.ts'
import { figureIn } from '../figure/span.ts'
import type { IndicatorResolvers } from '../schema.generated.ts'

type Defined = ReturnType<typeof definitionOf>

const definitionOf = ({ find }: Definitions, code: string) => orThrow(find(code), `indicator ${code}`)

/** A field of what was said of the indicator at its moment, or is said now, which is at hand. */
const field =
  <Value>(read: (indicator: Defined, context: MetricsContext, definitions: Definitions) => Value) =>
  ({ code, asOf = null }: IndicatorKey, _: unknown, context: MetricsContext) => {
    const readIn = (definitions: Definitions) => read(definitionOf(definitions, code), context, definitions)
    return asOf ? context.definitionsAt(asOf).then(readIn) : readIn(context.definitions)
  }

export const Indicator: IndicatorResolvers = {
  __resolveReference: ({ id }, { definitions }) => {
    const code = keyOf('Indicator', id)
    return code && definitions.find(code) ? { code } : null
  },
  id: ({ code }) => toGlobalId('Indicator', code),
  name: field(({ name }, { language }) => name[language]),
  definition: field(({ definition }, { language }) => definition[language]),
  unit: field(({ unit }, { language }) => unit[language]),
  measure: field(({ measure }) => measure),
  addsUp: field(({ measure }) => addsUpOverAreas(measure)),
  direction: field(({ direction }) => direction),
  service: field(({ service }, _, { serviceOf }) => serviceOf(service)),
  home: field(({ home }) => home),
  retiredSince: async ({ code, asOf = null }, _, { definitionsAt }) =>
    (await definitionsAt(asOf)).retiredSince(code),
  inputs: async ({ code, asOf = null }, _, { definitionsAt }) => {
    const indicator = definitionOf(await definitionsAt(asOf), code)
    if (indicator.measure !== 'DERIVED') return []
    return inputsOf(indicator.formula).map((input) => ({ code: input, asOf }))
  },
  dimensions: async ({ code, asOf = null }, _, { definitionsAt }) => [
    ...(await definitionsAt(asOf)).dimensionsOf(code),
  ],
  figure: ({ code }, span, context) => figureIn(code, span, context),
}
