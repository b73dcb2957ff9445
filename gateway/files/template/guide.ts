import { emptyList } from '@kexie/schema/one-of'
import type { Lookups } from '../cells/lookups.ts'
import { allSheets, type Column, exampleMark, type WorkbookShape } from '../shape/column.ts'
import type { SheetToWrite } from '../workbook/write-xlsx.ts'
import { wordsFor } from './lists.ts'
import { ownSheets } from './own-sheets.ts'

type Language = 'zh' | 'en'

const lines = {
  zh: (mark: string) => [
    '从首个工作表第 2 行起，一行一条记录；表头不要改动，列的先后可以调换。',
    `“${mark}”一行只作示范，导入时忽略，可以删除。`,
    '表头带 * 的必须填写；有下拉的从下拉中选；日期如 2021-05-18。',
    '其余工作表每行属于首个工作表中的一条记录：在“所属序号”中填该记录的“序号”或“本单位编号”。',
    '“本单位编号”是本单位自己的编号：同一编号即同一记录，再次导入时更正原记录，不会重复。',
    '未填编号的行按全部内容识别：同样的行再次导入不会重复；要更正已导入的行，请填“本单位编号”，或先导出再修改。',
    '“记录标识”由导出的文件带来，请勿修改；新记录留空。',
    '先试导入（不写入），看清全部问题，改好后再导入。',
  ],
  en: (mark: string) => [
    'From row 2 of the first sheet on, one record a row. Leave the header as it is; columns may change places.',
    `The row "${mark}" only shows how; it is ignored and may be deleted.`,
    'Columns marked * are required; choose from the list where there is one; dates as 2021-05-18.',
    'Each row of another sheet belongs to a record of the first: give its "No." or "Own key" in "Row No.".',
    '"Own key" is your own: the same key is the same record, so importing again corrects it and adds nothing twice.',
    'Rows without a key are known by all they say: the same row again adds nothing. To correct a row, give it a key, or export first.',
    '"Record id" comes with exported files: leave it alone, and empty for new records.',
    'Try the import first (nothing is written), see every problem, mend, then import.',
  ],
} as const

/** The sheet that says how to fill in the others, and what each column expects. */
export function guideSheet(
  shape: WorkbookShape,
  lookups: Lookups,
  language: Language,
  guide: readonly string[] = lines[language](exampleMark[language]),
): SheetToWrite {
  const heading =
    language === 'zh'
      ? ['工作表', '列', '必填', '说明', '可填']
      : ['Sheet', 'Column', 'Required', 'Meaning', 'Choices']
  const rows = allSheets(shape).flatMap((sheet) =>
    sheet.columns.map((column) => [
      sheet.label[language],
      column.label[language],
      column.required ? (language === 'zh' ? '是' : 'yes') : '',
      column.note[language],
      choicesOf(column, lookups, language),
    ]),
  )
  const sentences = guide.map((line) => [line])
  return {
    name: ownSheets.guide.name[language],
    columns: [24, 24, 10, 60, 60].map((width, index) => ({
      header: index === 0 ? ownSheets.guide.begins[language] : ' '.repeat(index),
      kind: 'TEXT',
      width,
    })),
    rows: [...sentences, [], heading, ...rows],
  }
}

function choicesOf(column: Column, lookups: Lookups, language: Language): string {
  const words = wordsFor(column, lookups, language)
  if (column.kind === 'LIST_VALUE' && words?.length === 0) return emptyList(column.target ?? '')[language]
  return words?.join(language === 'zh' ? '、' : ', ') ?? ''
}
