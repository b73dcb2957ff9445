import { textProblems } from '@kexie/records/row-rules'
import type { CodedIndicator } from '@kexie/schema/definitions'
import type { Text } from '@kexie/schema/indicator'
import { indicatorCodeExpected, indicatorCodePattern } from '@kexie/schema/made-code'
import { oneOf } from '@kexie/schema/one-of'
import type { ProblemFact } from '@kexie/schema/problems'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { IndicatorDraft } from '../schema.generated.ts'
import { type AskedRule, readRule } from '../trial/read-rule.ts'
import type { Known } from './known.ts'

/** What the parts of an indicator are called. */
export const labels = {
  code: { zh: '代码', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  definition: { zh: '口径', en: 'What counts' },
  unit: { zh: '单位', en: 'Unit' },
  service: { zh: '所属服务', en: 'Service' },
  measure: { zh: '汇总方式', en: 'Measure' },
  terms: { zh: '规则', en: 'The rule' },
} as const satisfies Record<string, Text>

const longest = { name: 60, unit: 12, definition: 2_000 } as const

export const unknownCode = (received: string): ProblemFact => ({
  ...{ code: 'NOT_FOUND', field: 'change.code', received },
  label: { zh: '指标', en: 'Indicator' },
})

const invalid = (field: string, label: Text, expected: Text, received: Text | string): ProblemFact => ({
  ...{ code: 'INVALID_VALUE', field: `change.${field}`, label, expected, received },
})

export function codeProblems(
  code: string,
  before: CodedIndicator | null,
  { measures }: Known,
): ProblemFact[] {
  if (before || measures.has(code) || indicatorCodePattern.test(code)) return []
  return [invalid('code', labels.code, indicatorCodeExpected, code)]
}

export function wordProblems(
  draft: IndicatorDraft,
  code: string,
  { indicators, services, waiting }: Known,
): ProblemFact[] {
  const { nameZh, nameEn, unitZh, unitEn, definitionZh, definitionEn, service } = draft
  const name = nameZh?.trim()
  const namesake = namesakeOf({ code, name: { zh: name ?? '' } }, [...indicators, ...waiting])
  const given = (field: string, label: Text, value: string | null | undefined, most: number) =>
    value?.trim() ? textProblems(`change.${field}`, label, value, most) : []
  return [
    ...textProblems('change.nameZh', labels.name, nameZh, longest.name),
    ...given('nameEn', labels.name, nameEn, longest.name * 3),
    ...textProblems('change.unitZh', labels.unit, unitZh, longest.unit),
    ...given('unitEn', labels.unit, unitEn, longest.unit * 3),
    ...given('definitionZh', labels.definition, definitionZh, longest.definition),
    ...given('definitionEn', labels.definition, definitionEn, longest.definition),
    ...(namesake
      ? [
          {
            ...{ code: 'ALREADY_EXISTS', field: 'change.nameZh', label: labels.name },
            received: `${name} (${namesake.code})`,
          } satisfies ProblemFact,
        ]
      : []),
    ...(services.some((one) => one.code === service)
      ? []
      : [
          service
            ? invalid('service', labels.service, serviceExpected(services), service)
            : ({ code: 'REQUIRED', field: 'change.service', label: labels.service } satisfies ProblemFact),
        ]),
  ]
}

const serviceExpected = (services: Known['services']): Text =>
  services.length > 0
    ? oneOf(services.map(({ name }) => name))
    : {
        zh: '一项服务（本市还没有，请先在“服务与要目”设一项）',
        en: 'a service (the city has none yet: set one on the page of services first)',
      }

/** Another indicator of the same Chinese name. */
export const namesakeOf = (
  { code, name }: { code: string; name: { zh: string } },
  indicators: readonly CodedIndicator[],
): CodedIndicator | undefined => indicators.find((one) => one.code !== code && one.name.zh === name.zh)

/** The rule that is drafted; none where it stays as it is. */
export function draftedRule(
  { terms, measure }: IndicatorDraft,
  before: CodedIndicator | null,
  { words }: Known,
): { rule: AskedRule | undefined; problems: readonly ProblemFact[] } {
  const required = (field: 'terms' | 'measure'): ProblemFact => ({
    ...{ code: 'REQUIRED', field: `change.${field}`, label: labels[field] },
  })
  if (!terms) return { rule: undefined, problems: before ? [] : [required('terms')] }
  if (!measure) return { rule: undefined, problems: [required('measure')] }
  return readRule({ terms, measure }, words.lists, 'change')
}

/** A code whose entries shall become a number in another way would change what was known before. */
export function measureProblems(
  rule: AskedRule | undefined,
  code: string,
  { measures }: Known,
): ProblemFact[] {
  const always = measures.get(code)
  if (!rule || !always || always === rule.measure) return []
  const expected = choiceWords('Measure', always)
  return [invalid('measure', labels.measure, expected, choiceWords('Measure', rule.measure))]
}
