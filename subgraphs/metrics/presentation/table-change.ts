import { textProblems } from '@kexie/records/row-rules'
import type { SettingStep } from '@kexie/records/set-setting'
import type { StatisticalTable } from '@kexie/schema/definitions'
import type { Text } from '@kexie/schema/indicator'
import { rowFlaws, tableCodePattern } from '@kexie/schema/presentation-rules'
import type { ProblemFact } from '@kexie/schema/problems'
import { invalid } from '../actions/target-problems.ts'
import type { Definitions } from '../definitions/definitions.ts'
import type { TableChange } from '../schema.generated.ts'
import { flawProblem, serviceIn, twiceIn } from './problems.ts'

/** A table as a change states it; undefined where it is taken out. */
export function statedTable({ code, name, rows }: TableChange): StatisticalTable | undefined {
  if (rows.length === 0) return undefined
  return {
    ...{ code: code.trim(), name: name.trim() },
    rows: rows.map((row) => {
      const indicator = row.indicator?.trim()
      return { code: row.code.trim(), name: row.name.trim(), ...(indicator && { indicator }) }
    }),
  }
}

const labels = {
  code: { zh: '表号', en: 'Code' },
  name: { zh: '表名', en: 'Name' },
  rowCode: { zh: '行号', en: 'Code of the row' },
  rowName: { zh: '项目', en: 'What it counts' },
  indicator: { zh: '指标', en: 'Indicator' },
} as const satisfies Record<string, Text>

const at = (place: number) => `change.rows.${place}`

/** What is wrong with a table as it shall be. */
export function tableProblems(
  { code, name, rows }: StatisticalTable,
  definitions: Definitions,
): ProblemFact[] {
  const wanted = { zh: '形如 CKX3 的表号', en: 'a code such as CKX3' }
  const toProblem = flawProblem(labels.indicator, {
    at: [],
    received: ([, place]) => rows[Number(place)]?.indicator ?? '',
  })
  return [
    ...(tableCodePattern.test(code) ? [] : [invalid('change.code', labels.code, wanted, code)]),
    ...textProblems('change.name', labels.name, name, 200),
    ...rows.flatMap((row, place) => [
      ...textProblems(`${at(place)}.code`, labels.rowCode, row.code, 20),
      ...textProblems(`${at(place)}.name`, labels.rowName, row.name, 200),
    ]),
    ...twiceIn(
      rows.map((row) => row.code),
      labels.rowCode,
      (place) => `${at(place)}.code`,
    ),
    ...rowFlaws({ rows }, serviceIn(definitions)).map(toProblem),
  ]
}

/** What a table as it shall be changes. */
export function tableSteps(
  before: StatisticalTable | undefined,
  after: StatisticalTable | undefined,
): SettingStep[] {
  if (!before && !after) return []
  if (!after)
    return [step(`取消表 ${before?.code}“${before?.name}”。`, `Take out the table ${before?.code}.`)]
  if (!before)
    return [
      step(
        `新设表 ${after.code}“${after.name}”，${after.rows.length} 行。`,
        `Start the table ${after.code}.`,
      ),
    ]
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const said = (table: StatisticalTable) => table.rows.map((row) => JSON.stringify(row))
  const [was, is] = [said(before), said(after)]
  const added = is.filter((row) => !was.includes(row)).length
  const gone = was.filter((row) => !is.includes(row)).length
  return [
    step(
      `表 ${after.code}“${after.name}”：新写或改写 ${added} 行，去掉或改去 ${gone} 行，共 ${is.length} 行。`,
      `Table ${after.code}: ${added} row(s) written, ${gone} gone, ${is.length} in all.`,
    ),
  ]
}

const step = (zh: string, en: string): SettingStep => ({
  what: { zh, en },
  consequences: [{ zh: '数都不变，只是怎样列表。', en: 'No figure changes, only how they are listed.' }],
})
