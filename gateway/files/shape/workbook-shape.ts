import { type RecordDefinition, slugOf } from '@kexie/schema/record-definition'
import { listName } from '@kexie/schema/root-fields'
import { rowFieldsOf } from '@kexie/schema/row-fields'
import { type Column, rowPath, type SheetShape, type WorkbookShape } from './column.ts'
import { columnsOf } from './columns-of.ts'

/** Record types as workbooks, by their names in addresses, in their order. */
export const workbookShapes = (
  definitions: readonly RecordDefinition[],
): ReadonlyMap<string, WorkbookShape> =>
  new Map(definitions.map((definition) => [slugOf(definition), workbookShape(definition)]))

/** A record type as a workbook; `isCustom` where the city defined it itself. */
export function workbookShape(definition: RecordDefinition, isCustom = false): WorkbookShape {
  const { type, plural, label, help, listed, fields } = definition
  const columns = columnsOf([...rowFieldsOf(definition), ...fields])
  return {
    type,
    slug: slugOf(definition),
    ...{ plural, isCustom },
    label,
    help,
    main: { field: '', label, columns: mainColumns(columns) },
    parts: fields.flatMap((field): SheetShape[] =>
      field.kind === 'PARTS' && !field.computed
        ? [
            {
              ...{ field: field.name, label: field.label, relation: field.relation },
              columns: [belonging, ...columnsOf(field.fields)],
            },
          ]
        : [],
    ),
    list: isCustom ? 'customRecords' : listed ? listName(plural) : undefined,
  }
}

/** The number of a row within its sheet. */
export const numbering: Column = {
  kind: 'ROW',
  path: rowPath,
  field: rowPath,
  label: { zh: '序号', en: 'No.' },
  note: {
    zh: '本表内的序号；其他工作表凭它指明所属的行',
    en: 'number within this sheet, by which other sheets name the row',
  },
  required: false,
  choices: [],
  default: undefined,
  target: undefined,
  relation: undefined,
  upTo: undefined,
}

/** The record's own id last: a new record has none, and who fills in the sheet need not look at it. */
function mainColumns(columns: readonly Column[]): Column[] {
  const isId = ({ path }: Column) => path === 'id'
  return [numbering, ...columns.filter((column) => !isId(column)), ...columns.filter(isId)]
}

const belonging: Column = {
  ...numbering,
  label: { zh: '所属序号', en: 'Row No.' },
  note: {
    zh: '所属记录在首个工作表中的序号或本单位编号',
    en: 'number or own key of the record it belongs to, on the first sheet',
  },
  required: true,
}
