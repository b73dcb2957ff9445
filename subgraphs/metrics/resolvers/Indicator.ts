import { keyOf, toGlobalId } from '@kexie/schema/global-id'
import { addsUpOverAreas, inputsOf } from '@kexie/schema/indicator'
import { orThrow } from '@kexie/schema/or-throw'
import { may } from '@kexie/schema/permission'
import type { Language } from '@kexie/schema/problems'
import type { MetricsContext } from '../context.ts'
import type { Definitions } from '../definitions/definitions.ts'
import { changesOf, describedRule } from '../definitions/described-indicator.ts'
import type { IndicatorChange as IndicatorChangeOf } from '../definitions/indicator-changes.ts'
import { dimensionsOf } from '../figure/breakdown.ts'
import type { IndicatorKey } from '../figure/figure.ts'
import { figureIn } from '../figure/span.ts'
import type { IndicatorChangeResolvers, IndicatorResolvers } from '../schema.generated.ts'

type Defined = ReturnType<typeof definitionOf>

const definitionOf = ({ find }: Definitions, code: string) => orThrow(find(code), `indicator ${code}`)

/** A field of what was said of the indicator at its moment, or is said now, which is at hand. */
const field =
  <Value>(read: (indicator: Defined, context: MetricsContext, definitions: Definitions) => Value) =>
  ({ code, asOf = null, proposed }: IndicatorKey, _: unknown, context: MetricsContext) => {
    if (proposed) return read(proposed, context, context.definitions)
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
  dimensions: async ({ code, asOf = null }, _, context) => [
    ...(await dimensionsOf(code, await context.definitionsAt(asOf), context)),
  ],
  ruleSentence: async ({ code }, _, context) =>
    (await describedRule(code, context))?.[context.language] ?? null,
  changes: async ({ code }, _, context) => changesOf(code, context),
  stated: async ({ code }, _, { said }) => (await said()).indicators.find((one) => one.code === code) ?? null,
  revision: ({ code }, _, { settingRevisions }) => settingRevisions.load({ part: 'INDICATOR', key: code }),
  progress: async ({ code }, _, { counting }) => (await counting()).get(code) ?? null,
  proposals: ({ code }, _, { viewer, proposals }) =>
    may(viewer, 'READ_SETTINGS') ? proposals.load(code) : [],
  figure: ({ code }, span, context) => figureIn(code, span, context),
}

export const IndicatorChange: IndicatorChangeResolvers = {
  at: ({ at }) => new Date(at),
  by: ({ by }, _, { viewer }) => (may(viewer, 'READ_FIGURES') && by ? by : null),
  before: (change, _, { language }) => change.before?.[languageOf(change, language)] ?? null,
  after: (change, _, { language }) => change.after?.[languageOf(change, language)] ?? null,
}

/** In the reader's language, but for what was changed in the other one alone. */
const languageOf = ({ before, after }: IndicatorChangeOf, language: Language): Language => {
  const isSame = before !== null && before[language] === after?.[language]
  return isSame ? (language === 'zh' ? 'en' : 'zh') : language
}
