import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import { findIndicator, indicatorCodes } from '@kexie/schema/indicators'
import { orThrow } from '@kexie/schema/or-throw'
import { inputsOf } from '../figure/needs.ts'
import { spanOf } from '../figure/span.ts'
import type { IndicatorResolvers } from '../schema.generated.ts'

const definitionOf = (code: string) => orThrow(findIndicator(code), `indicator ${code}`)

export const Indicator: IndicatorResolvers = {
  __resolveReference: ({ id }) => {
    const code = indicatorCodes.find((known) => known === keyOf('Indicator', id))
    return code ? { code } : null
  },
  id: ({ code }) => toGlobalId('Indicator', code),
  name: ({ code }, _, { language }) => definitionOf(code).name[language],
  definition: ({ code }, _, { language }) => definitionOf(code).definition[language],
  unit: ({ code }, _, { language }) => definitionOf(code).unit[language],
  measure: ({ code }) => definitionOf(code).measure,
  direction: ({ code }) => definitionOf(code).direction,
  service: ({ code }) => definitionOf(code).service,
  home: ({ code }) => definitionOf(code).home,
  inputs: ({ code }) => {
    const indicator = definitionOf(code)
    return indicator.measure === 'DERIVED'
      ? inputsOf(indicator.formula).map((input) => ({ code: input }))
      : []
  },
  figure: async ({ code }, span, context) => ({ code, span: await spanOf(span, context) }),
}
