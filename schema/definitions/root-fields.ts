import type { DocumentNode } from 'graphql'
import { takesFromList } from './listed-fields.ts'
import { type FieldDefinition, objectsOf, type RecordDefinition } from './record-definition.ts'

/** Fields of a record type its list can be narrowed by, with the type of the argument. */
export function filterArguments({
  fields,
}: Pick<RecordDefinition, 'fields'>): { field: FieldDefinition; type: string }[] {
  return fields.flatMap((field) => {
    if (field.computed || field.confidential) return []
    if (field.kind === 'CHOICE' && field.type !== 'Relation') return { field, type: field.type }
    if (field.kind === 'REGISTER') return { field, type: 'String' }
    if (field.kind === 'LIST_VALUE') return { field, type: `String @values(list: "${field.list}")` }
    return ['PERSON', 'ORGANIZATION', 'RECORD'].includes(field.kind) ? { field, type: 'ID' } : []
  })
}

/** The name of a record type's list: its plural in lower case. */
export const listName = (plural: string) => `${plural[0]?.toLowerCase()}${plural.slice(1)}`

/** The list and the mutation of every type, added to what the document itself asks and does. */
export function rootFields(document: DocumentNode, shapes: readonly RecordDefinition[]): string {
  const root = (name: string) =>
    objectsOf(document).some((node) => node.name.value === name) ? `extend type ${name}` : `type ${name}`
  return `${root('Query')} {
    ${shapes
      .filter(({ listed }) => listed)
      .map(listField)
      .join('\n')}
  }
  ${root('Mutation')} {
    ${shapes.map(reportField).join('\n')}
  }`
}

function listField(shape: RecordDefinition): string {
  const { type, plural, label } = shape
  const narrowed = filterArguments(shape).map(
    (one) => `"""${narrowedBy(one.field)}""" ${one.field.name}: ${one.type}`,
  )
  return `"""${label.zh}，新的在前。 ${type} records, newest first."""
    ${listName(plural)}(
      """筛选条件；不填为已撤回之外的全部。 Conditions; all but withdrawn records when left out."""
      filter: RecordFilter
      ${narrowed.join('\n')}
      first: Int = 20
      after: String
    ): ${type}Connection`
}

/** What an argument that narrows a list asks for, under the name its field goes by in reports. */
function narrowedBy(field: FieldDefinition): string {
  const { zh, en } = field.label
  if (field.kind === 'CHOICE') return `${zh}；不填则不限。 ${en}; any when left out.`
  if (takesFromList(field))
    return `${zh}（清单 ${field.list} 的代码）；不填则不限。 ${en}, by its code in the list ${field.list}; any when left out.`
  const [by, how] = field.kind === 'REGISTER' ? ['代码', `its ${field.key}`] : ['全局标识', 'global id']
  return `${zh}（${by}）；不填则不限。 ${en}, by ${how}; any when left out.`
}

function reportField({ type, plural, label }: RecordDefinition): string {
  return `"""填报或更正：${label.zh}。 Report or correct ${type} records."""
    report${plural}(input: Report${plural}Input!): ReportOutcome!`
}
