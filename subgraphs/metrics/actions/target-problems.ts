import { keyOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { MetricsContext } from '../context.ts'
import type { Definitions } from '../definitions/definitions.ts'

type Label = { zh: string; en: string }

const [earliest, latest] = [1949, 2200]

/** What is wrong with the area and years that a target or a plan is set for. */
export async function spanProblems(
  { areas }: MetricsContext,
  { district, from, to }: { district: string; from: number; to: number },
): Promise<ProblemFact[]> {
  const { parts } = await areas()
  const districtCode = keyOf('District', district) ?? ''
  const known = [...parts.values()].flat().includes(districtCode)
  const inOrder = from <= to && from >= earliest && to <= latest
  return [
    ...(known ? [] : [missing('district', { zh: '辖市区', en: 'District' }, district)]),
    ...(inOrder
      ? []
      : [
          invalid(
            'from',
            { zh: '期间', en: 'Period' },
            {
              zh: `先后相接的年份，${earliest}–${latest}`,
              en: `years in order, ${earliest} to ${latest}`,
            },
            `${from}–${to}`,
          ),
        ]),
  ]
}

/** That an indicator of this code is not in the catalogue; none where it is. */
export const indicatorProblems = ({ codes }: Definitions, field: string, code: string): ProblemFact[] =>
  codes.includes(code) ? [] : [missing(field, { zh: '指标', en: 'Indicator' }, code)]

/** That a value is not what was expected. */
export const invalid = (field: string, label: Label, expected: Label, received: string): ProblemFact => ({
  code: 'INVALID_VALUE',
  field,
  label,
  expected,
  received,
})

const missing = (field: string, label: Label, received: string): ProblemFact => ({
  code: 'NOT_FOUND',
  field,
  label,
  received,
})
