import { labelOf } from '@kexie/schema/label'
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
} from 'graphql'
import { type Column, rowPath, type SheetShape, type WorkbookShape } from './column.ts'
import { columnsOf } from './columns-of.ts'

/** Every record type of the API as a workbook, by its name in addresses, in the API's order. */
export function workbookShapes(schema: GraphQLSchema): ReadonlyMap<string, WorkbookShape> {
  const shapes = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(
    (mutation) => workbookShape(schema, mutation) ?? [],
  )
  return new Map(shapes.map((shape) => [shape.slug, shape]))
}

/** AcademicEvents → academic-events. */
const slugOf = (plural: string) => plural.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()

function workbookShape(
  schema: GraphQLSchema,
  { name, type, args }: GraphQLField<unknown, unknown>,
): WorkbookShape | undefined {
  const call = args[0] && getNamedType(args[0].type)
  const rows = isInputObjectType(call) && String(type) === 'ReportOutcome!' && call.getFields().rows
  const input = rows && getNamedType(rows.type)
  if (!isInputObjectType(input)) return undefined
  const record = input.name.replace(/Input$/, '')
  const plural = name.replace(/^report/, '')
  const list = `${plural[0]?.toLowerCase()}${plural.slice(1)}`
  const label = labelOf(input.description ?? undefined, record)
  return {
    type: record,
    slug: slugOf(plural),
    plural,
    label,
    main: { field: '', label, columns: mainColumns(columnsOf(schema, input, record)) },
    parts: partSheets(schema, input),
    list: schema.getQueryType()?.getFields()[list] && list,
  }
}

const numbering: Column = {
  kind: 'ROW',
  path: rowPath,
  field: rowPath,
  label: { zh: '序号', en: 'No.' },
  note: '本表内的序号；其他工作表凭它指明所属的行。 Number within this sheet, by which other sheets name the row.',
  required: false,
  choices: [],
  default: undefined,
  target: undefined,
}

/** The record's own id last: a new record has none, and who fills in the sheet need not look at it. */
function mainColumns(columns: readonly Column[]): Column[] {
  const isId = ({ path }: Column) => path === 'id'
  return [numbering, ...columns.filter((column) => !isId(column)), ...columns.filter(isId)]
}

const belonging: Column = {
  ...numbering,
  label: { zh: '所属序号', en: 'Row No.' },
  note: '所属记录在首个工作表中的序号或本单位编号。 Number or own key of the record it belongs to, on the first sheet.',
  required: true,
}

function partSheets(schema: GraphQLSchema, input: GraphQLInputObjectType): SheetShape[] {
  return Object.values(input.getFields()).flatMap((field) => {
    const part = getNamedType(field.type)
    if (!String(field.type).startsWith('[') || !isInputObjectType(part)) return []
    const columns = columnsOf(schema, part, part.name.replace(/Input$/, ''))
    return {
      field: field.name,
      label: labelOf(field.description ?? undefined, field.name),
      columns: [belonging, ...columns],
    }
  })
}
