import { statementColumns, targetColumns } from './published-shapes.ts'
import type { Published } from './read-published.ts'
import { statementCells } from './statement-rows.ts'
import { writeTable } from './write-table.ts'
import { yaml } from './write-yaml.ts'

/** The files of what documents published; no file where there is nothing to say. */
export function writePublished({
  sources,
  statements,
  targets,
  actionPlans,
}: Published): Record<string, string> {
  return {
    ...(sources.length > 0 && {
      'sources.yaml': yaml(sources.map(({ publishedOn, ...rest }) => ({ ...rest, published: publishedOn }))),
    }),
    ...(statements.length > 0 && {
      'statements.csv': writeTable(statementColumns, statements.map(statementCells)),
    }),
    ...(targets.length > 0 && {
      'targets.csv': writeTable(
        targetColumns,
        targets.map((row) => ({
          ...row,
          ...{ district: row.districtCode, from: row.fromYear, to: row.toYear, statement: row.statementKey },
        })),
      ),
    }),
    ...(actionPlans.length > 0 && { 'plans.yaml': yaml(actionPlans.map(planOf)) }),
  }
}

const planOf = (row: Published['actionPlans'][number]) => ({
  ...{ code: row.code, kind: row.kind, name: { zh: row.nameZh, en: row.nameEn } },
  ...{ area: row.districtCode, from: row.fromYear, to: row.toYear },
  ...{ indicators: row.indicators, source: row.sourceKey },
})
