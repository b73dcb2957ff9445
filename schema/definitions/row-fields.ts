import { parse } from 'graphql'
import { orThrow } from '../or-throw.ts'
import { fieldsOf, objectsOf } from './record-definition.ts'

const document = parse(`type Row {
  id: ID @label(zh: "记录标识", en: "Record id") @help(zh: "更正哪条记录；新记录不填", en: "record to correct; none for a new one")
  externalKey: String @code @label(zh: "本单位编号", en: "Own key") @help(zh: "本单位系统中的编号；同一编号即同一记录", en: "the same key is the same record")
  title: String! @label(zh: "标题", en: "Title")
  occurredOn: Date! @label(zh: "日期", en: "Day") @help(zh: "跨日的取首日", en: "the first of several")
  district: District! @label(zh: "辖市区", en: "District") @help(zh: "发生地所在的辖市区", en: "where it took place")
  credit: ListValue @values(list: "credit") @label(zh: "工作归属", en: "Credit") @help(zh: "在哪项计划、哪个团队、联盟或展会中完成", en: "the programme, team, alliance or fair within which it was done")
}`)

const [row] = objectsOf(document)

/** What a row of every record type brings, stated once: its SDL and as fields like a type's own. */
export const rowNodes = row?.fields ?? []
export const rowFields = row ? fieldsOf(document, row) : []

/** Within which programme, or by whose team, something was done: a value of the city's own list, and what every figure of records is broken down by. */
export const creditField = orThrow(
  rowFields.flatMap((field) => (field.kind === 'LIST_VALUE' ? field : []))[0],
  'credit',
)

/** The fields a row of a type brings before the type's own: a title only where the type gives it none. */
export const rowFieldsOf = ({ title }: { title?: string }) =>
  rowFields.filter(({ name }) => name !== 'title' || title === undefined)
