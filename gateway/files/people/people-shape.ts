import type { Text } from '@kexie/schema/indicator'
import type { PeopleSheetKind } from '@kexie/schema/people-answer'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import type { Column, SheetShape, WorkbookShape } from '../shape/column.ts'
import { columnsOf } from '../shape/columns-of.ts'
import { numbering } from '../shape/workbook-shape.ts'

const numbered: Column = { ...numbering, note: { zh: '随意编号，可不填', en: 'any number, or none' } }

/** Columns that hold a name for which the API has an id or a code. */
const named: Readonly<Record<string, Partial<Column>>> = {
  district: { kind: 'DISTRICT' },
  form: { kind: 'REGISTER', target: 'ReportingForm' },
}

function sheetOf(kind: PeopleSheetKind, label: Text, input: string): SheetShape {
  const fields = statedDefinitions.sheets[input]
  if (!fields) throw new Error(`no sheet of ${input}`)
  const columns = columnsOf(fields).map((column) => ({ ...column, ...named[column.path] }))
  return { field: kind, label, columns: [numbered, ...columns] }
}

/** The workbook by which bodies, accounts and duties come in: three sheets, each with the columns of the rows the API takes. */
export const peopleShape: WorkbookShape = {
  type: 'People',
  slug: 'people',
  ...{ plural: '', isCustom: false },
  help: { zh: '', en: '' },
  label: { zh: '单位、账号与报送', en: 'Bodies, accounts and duties' },
  main: sheetOf('organizations', { zh: '单位', en: 'Organizations' }, 'OrganizationRowInput'),
  parts: [
    sheetOf('accounts', { zh: '账号', en: 'Accounts' }, 'AccountRowInput'),
    sheetOf('duties', { zh: '报送', en: 'Duties' }, 'DutyRowInput'),
  ],
  list: undefined,
}

/** How it is filled in and who brings in which sheet. */
export const peopleGuide = {
  zh: [
    '三张表各从第 2 行起，一行一家单位、一个账号、一项报送；表头不要改动，用不着的表可以空着。',
    '“示例”一行只作示范，导入时忽略，可以删除。',
    '表头带 * 的必须填写；有下拉的从下拉中选；日期如 2027-01-01。',
    '单位、上级单位一律填全称；上级单位可以是本表中的另一家。',
    '“报送”每行填单位类别或一家单位，二者填一；首日须晚于今天。',
    '单位和报送由市级审核人导入，账号由系统管理员导入，角色由安全管理员授予：各人上传的是同一个文件，先单位，后账号。',
    '先试（不写入），看清全部问题，改好后再写入：要么全部写入，要么一行不写。同一文件再来一次，什么也不添。',
  ],
  en: [
    'Each of the three sheets has one body, one account or one duty a row, from row 2 on. Leave the header as it is; a sheet of no use stays empty.',
    'The row "Example" only shows how; it is ignored and may be deleted.',
    'Columns marked * are required; choose from the list where there is one; dates as 2027-01-01.',
    'Bodies and their parents are given by full name; a parent may be another body of the sheet.',
    'A duty is of a kind of organization or of one: give either. Its first day is after today.',
    'The reviewer brings in bodies and duties, the system administrator accounts, and the security administrator grants their roles: all with the same file, bodies first.',
    'Try it first (nothing is written), see every problem, mend, then write: all of it or nothing. The same file again adds nothing.',
  ],
} as const
