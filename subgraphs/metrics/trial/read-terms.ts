import type { Text } from '@kexie/schema/indicator'
import { confidentialRecordTypes } from '@kexie/schema/records'
import type { Term, Where } from '@kexie/schema/rule'
import { type Fields, fieldsOf, type ListsOfRules } from '@kexie/schema/rule-fields'
import type { RulePath } from '@kexie/schema/rule-flaw'
import { definitionOf } from '@kexie/schema/stated-definitions'
import type { RuleTermInput } from '../schema.generated.ts'
import { type Asked, readConditions } from './read-conditions.ts'

/** What a record type is called; one that there is not as it was asked. */
export const typeName = (type: string): Text => definitionOf(type)?.label ?? { zh: type, en: type }

const words = {
  of: { zh: '记录种类', en: 'Record type' },
  items: { zh: '按列表的项计数', en: 'Items of a list' },
  where: { zh: '条件', en: 'Conditions' },
  anyOf: { zh: '几组条件之一', en: 'Any of several groups' },
  quantity: { zh: '数量', en: 'Quantity' },
  count: { zh: '列表的项数', en: 'How many items' },
  per: { zh: '按日合计', en: 'All of a day' },
  subject: { zh: '对象', en: 'Subject' },
  day: { zh: '计入日期', en: 'Day it counts on' },
  lastDay: { zh: '最后一日', en: 'Last day' },
  until: { zh: '终止日', en: 'Until' },
  relation: { zh: '数量关系', en: 'Relation' },
  by: { zh: '分类', en: 'Broken down by' },
  planned: { zh: '只算计划的', en: 'Planned where' },
} as const satisfies Partial<Record<keyof RuleTermInput, Text>>

const plain = ['items', 'per', 'subject', 'day', 'lastDay', 'until', 'relation'] as const

/** A term as rules have it; undefined where it is of no record type that may be tried. What is wrong with it is said to `asked`. */
export function readTerm(
  given: RuleTermInput,
  place: number,
  { asked, lists }: { asked: Asked; lists: ListsOfRules },
): Term | undefined {
  const input = ['terms', place]
  if (!isOpenType(given.of)) {
    asked.refuse([...input, 'of'], words.of, openType)
    return undefined
  }
  for (const key of [...plain, 'by', 'planned', 'where', 'quantity'] as const)
    asked.place([place, key], [...input, key], words[key])
  const items = given.items || undefined
  const fields = fieldsOf({ of: given.of, ...(items && { items }) }, lists, typeName)
  const at = { asked, fields }
  const where = whereOf(given, { ...at, place })
  const planned = readConditions(given.planned, {
    ...at,
    rule: [place, 'planned'],
    input: [...input, 'planned'],
  })
  return {
    of: given.of,
    ...Object.fromEntries(plain.flatMap((key) => (given[key] ? [[key, given[key]]] : []))),
    ...quantityOf(given, { ...at, place }),
    ...(where && { where }),
    ...(planned && { planned }),
    ...(given.by?.length ? { by: given.by } : {}),
  }
}

const isOpenType = (type: string): boolean =>
  definitionOf(type) !== undefined && !confidentialRecordTypes.some((one) => one === type)

const openType: Text = { zh: '一种不保密的记录', en: 'a record type that is not confidential' }

interface At {
  asked: Asked
  fields: Fields
  place: number
}

/** Conditions that hold together, and groups of which one does. */
function whereOf({ where, anyOf }: RuleTermInput, { asked, fields, place }: At): Where | undefined {
  const [rule, input]: RulePath[] = [
    [place, 'where'],
    ['terms', place],
  ]
  if (!rule || !input) return undefined
  const own = readConditions(where, { asked, fields, rule, input: [...input, 'where'] })
  if (!anyOf || anyOf.length === 0) return own
  asked.place([...rule, 'or'], [...input, 'anyOf'], words.anyOf)
  const or = anyOf.map((group, index) => {
    const at = [...input, 'anyOf', index, 'where']
    asked.place([...rule, 'or', index], at, words.anyOf)
    return readConditions(group.where, { asked, fields, rule: [...rule, 'or', index], input: at }) ?? {}
  })
  return { ...own, or }
}

function quantityOf(
  { quantity, count }: RuleTermInput,
  { asked, fields, place }: At,
): Pick<Term, 'quantity'> {
  if (quantity && count)
    asked.refuse(['terms', place, 'count'], words.count, {
      zh: '数量字段与列表的项数只填其一',
      en: 'either the field of a quantity or how many items',
    })
  if (!count) return quantity ? { quantity } : {}
  const input = ['terms', place, 'count']
  asked.place([place, 'quantity', 'count'], [...input, 'list'], words.count)
  const where = readConditions(count.where, {
    asked,
    fields: fields.within(count.list),
    rule: [place, 'quantity', 'where'],
    input: [...input, 'where'],
  })
  return { quantity: { count: count.list, ...(where && { where }) } }
}
