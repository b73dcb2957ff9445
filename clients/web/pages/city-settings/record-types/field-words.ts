import { valueWords } from '../../../language/enum-words.ts'
import { text, type Words } from '../../../language/language.ts'
import type { Kind, Named, StatedField } from './record-type.ts'

/** What a kind of field is called. */
export const kindText = (kind: Kind): string => text(valueWords('CustomFieldKind', kind))

const notes: Partial<Record<Kind, Words>> = {
  QUANTITY: {
    zh: '最多两位小数；金额以元计。指标可以对它求和。',
    en: 'At most two decimals; amounts in yuan. Indicators can sum it up.',
  },
  CHOICE: {
    zh: '只属于这个字段的几个选项，填报时选其一。多处共用、常有增减的，用清单。',
    en: 'Choices of this field alone, one of which is reported. What several fields share and what often changes is a list.',
  },
  LIST_VALUE: { zh: '清单的值在“清单的值”页上增减。', en: 'Values are added on the page of lists.' },
  LIST_VALUES: { zh: '清单的值在“清单的值”页上增减。', en: 'Values are added on the page of lists.' },
  PERSON: { zh: '填姓名和所在单位。', en: 'Reported by name and affiliation.' },
  ORGANIZATION: { zh: '填名录里的单位，按名称选。', en: 'One of the register, by its name.' },
  RECORD: { zh: '指向另一条已填的记录。', en: 'Points to another record.' },
  PARTS: {
    zh: '一条记录里的若干项，如分场次、名单；每项又有自己的字段。',
    en: 'Several items in one record, such as its sessions; each has fields of its own.',
  },
}

/** What there is to know of a kind; empty where its name says it. */
export const kindNote = (kind: Kind): string => {
  const note = notes[kind]
  return note ? text(note) : ''
}

/** What the least and the most of a kind are called. */
export function boundWords(kind: Kind, name: 'min' | 'max'): string {
  if (kind === 'TEXT') return text({ zh: '最多字数', en: 'Most characters' })
  const isLeast = name === 'min'
  if (kind === 'QUANTITY')
    return isLeast ? text({ zh: '最小值', en: 'Least' }) : text({ zh: '最大值', en: 'Most' })
  return isLeast ? text({ zh: '最少项数', en: 'Fewest items' }) : text({ zh: '最多项数', en: 'Most items' })
}

/** What the list, or the type of record, that a field names is called. */
export const ofWords = (kind: Kind): string =>
  kind === 'RECORD' ? text({ zh: '哪种记录', en: 'Type of record' }) : text({ zh: '哪份清单', en: 'List' })

/** How a field is filled in, for whoever only reads it. */
export function mannerText(field: StatedField, named: Named, all: readonly StatedField[]): string {
  const { kind, of, choices, since, hasRelation, isLevel, fields } = field
  const names = kind === 'RECORD' ? named.types : named.lists
  const parts = [
    of !== null && `${ofWords(kind)}${colon()}${names.find(({ value }) => value === of)?.label ?? of}`,
    choices.length > 0 && choices.map(({ label }) => text(label)).join(comma()),
    ...boundsOf(field),
    isLevel && text({ zh: '某一时点的数', en: 'what there is at a time' }),
    hasRelation && text({ zh: '旁边可填“至少、约、介于”', en: 'may be at least, about or between' }),
    since !== null && sinceText(since, all),
    fields.length > 0 && fieldsText(fields),
  ]
  return parts.filter(Boolean).join(text({ zh: '；', en: '; ' }))
}

const boundsOf = ({ kind, min, max }: StatedField) =>
  (
    [
      ['min', min],
      ['max', max],
    ] as const
  ).map(([name, bound]) => bound !== null && `${boundWords(kind, name)} ${bound}`)

function sinceText(since: string, all: readonly StatedField[]): string {
  const other = all.find(({ name }) => name === since)
  const day = other ? text(other.label) : text({ zh: '记录的日期', en: 'the day of the record' })
  return text({ zh: `不早于${day}`, en: `not before ${day}` })
}

/** Fields by what they are called; those of items in brackets behind theirs. */
export const fieldsText = (fields: readonly StatedField[]): string =>
  fields
    .filter(({ isRetired }) => !isRetired)
    .map(({ label, fields: items }) =>
      items.length > 0
        ? text({ zh: `${label.zh}（${fieldsText(items)}）`, en: `${label.en} (${fieldsText(items)})` })
        : text(label),
    )
    .join(comma())

const comma = () => text({ zh: '、', en: ', ' })
const colon = () => text({ zh: '：', en: ': ' })
