import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { type Definitions, inputsOf } from '../definitions/definitions.ts'
import { spanOf } from '../figure/span.ts'
import type { IndicatorResolvers } from '../schema.generated.ts'

const definitionOf = ({ find }: Definitions, code: string) => orThrow(find(code), `indicator ${code}`)

export const Indicator: IndicatorResolvers = {
  __resolveReference: ({ id }, { definitions }) => {
    const code = keyOf('Indicator', id)
    return code && definitions.find(code) ? { code } : null
  },
  id: ({ code }) => toGlobalId('Indicator', code),
  name: ({ code }, _, { definitions, language }) => definitionOf(definitions, code).name[language],
  definition: ({ code }, _, { definitions, language }) =>
    definitionOf(definitions, code).definition[language],
  unit: ({ code }, _, { definitions, language }) => definitionOf(definitions, code).unit[language],
  measure: ({ code }, _, { definitions }) => definitionOf(definitions, code).measure,
  direction: ({ code }, _, { definitions }) => definitionOf(definitions, code).direction,
  service: ({ code }, _, { definitions }) => definitions.serviceOf(definitionOf(definitions, code).service),
  home: ({ code }, _, { definitions }) => definitionOf(definitions, code).home,
  inputs: ({ code }, _, { definitions }) => {
    const indicator = definitionOf(definitions, code)
    return indicator.measure === 'DERIVED'
      ? inputsOf(indicator.formula).map((input) => ({ code: input }))
      : []
  },
  figure: async ({ code }, span, context) => ({ code, span: await spanOf(span, context) }),
}
