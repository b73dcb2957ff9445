import {
  customChoicePattern,
  customFieldPattern,
  customTypePattern,
  type StatedField,
  type StatedType,
  takenFieldNames,
} from '@kexie/schema/custom-type'
import type { Text } from '@kexie/schema/indicator'
import { oneOfThese } from '@kexie/schema/one-of'
import type { ProblemFact } from '@kexie/schema/problems'
import { relationFieldOf, upToFieldOf } from '@kexie/schema/stated-relations'

/** What a record type may name, and what is taken. */
export interface Around {
  before: StatedType | undefined
  /** Whether the change names the type itself. */
  isNamed: boolean
  /** Types of the code, and their plurals, which no other has. */
  taken: readonly string[]
  /** What all types are called, but this one. */
  labels: readonly Text[]
  /** Codes of the city's lists. */
  lists: readonly string[]
  /** Types of the code that a field may name records of. */
  targets: readonly string[]
  /** What indicators that count a field now are called; none where nobody knows. */
  counting?: (field: string) => readonly Text[]
}

const words = {
  type: { zh: '类型名', en: 'Name of the type' },
  nameZh: { zh: '名称', en: 'Name' },
  fields: { zh: '字段', en: 'Fields' },
  name: { zh: '字段名', en: 'Name of the field' },
  kind: { zh: '种类', en: 'Kind' },
  labelZh: { zh: '叫法', en: 'What it is called' },
  choices: { zh: '选项', en: 'Choices' },
  list: { zh: '清单', en: 'List' },
  target: { zh: '所指的记录类型', en: 'Type of record' },
  since: { zh: '不早于', en: 'Not before' },
  bounds: { zh: '上下限', en: 'Bounds' },
  relation: { zh: '与实际的关系', en: 'Relation to the true number' },
  level: { zh: '某一时点的数', en: 'What there is at a time' },
} as const satisfies Record<string, Text>

type Word = keyof typeof words

const invalid = (at: string, word: Word, expected: Text, received: string): ProblemFact => ({
  ...{ code: 'INVALID_VALUE', field: at, label: words[word], expected, received },
})
const required = (at: string, word: Word): ProblemFact => ({
  code: 'REQUIRED',
  field: at,
  label: words[word],
})

/** What is wrong with a record type as a change states it. */
export function recordTypeProblems(after: StatedType, around: Around): ProblemFact[] {
  return [
    ...nameProblems(after, around),
    ...(after.fields.some(({ isRetired }) => !isRetired) ? [] : [required('change.fields', 'fields')]),
    ...fieldsProblems(after.fields, around.before?.fields ?? [], {
      ...around,
      path: 'change.fields',
      above: [],
    }),
  ]
}

function nameProblems(
  { type, label }: StatedType,
  { before, isNamed, taken, labels }: Around,
): ProblemFact[] {
  const pattern = { zh: '形如 VenueVisit 的名称（字母与数字）', en: 'a name such as VenueVisit' }
  const isTaken = labels.some(({ zh, en }) => zh === label.zh || en.toLowerCase() === label.en.toLowerCase())
  return [
    ...(isNamed && !customTypePattern.test(type) ? [invalid('change.type', 'type', pattern, type)] : []),
    ...(!before && taken.some((one) => one.toLowerCase() === type.toLowerCase())
      ? [{ code: 'ALREADY_EXISTS', field: 'change.type', label: words.type, received: type } as const]
      : []),
    ...(label.zh === '' ? [required('change.nameZh', 'nameZh')] : []),
    ...(isTaken
      ? [{ code: 'ALREADY_EXISTS', field: 'change.nameZh', label: words.nameZh, received: label.zh } as const]
      : []),
  ]
}

interface Within extends Around {
  path: string
  /** Days of the record that a day of an item may not lie before. */
  above: readonly string[]
}

function fieldsProblems(
  after: readonly StatedField[],
  before: readonly StatedField[],
  within: Within,
): ProblemFact[] {
  const names = after.map(({ name }) => name)
  const days = [
    ...['occurredOn', ...within.above],
    ...after.flatMap(({ name, kind }) => (kind === 'DATE' ? name : [])),
  ]
  const gone = before.filter(({ name }) => !names.includes(name))
  return [
    ...gone.map(
      ({ label }): ProblemFact => ({
        ...{ code: 'REQUIRED', field: within.path },
        label: {
          zh: `${label.zh}（不要的停用，不能删去）`,
          en: `${label.en} (retire it: it cannot be taken away)`,
        },
      }),
    ),
    ...after.flatMap((field, place) => {
      const at = `${within.path}.${place}`
      return [
        ...namingProblems(field, place, after, { ...within, path: at }),
        ...kindProblems(field, days, { ...within, path: at }),
        ...sinceBefore(
          field,
          before.find(({ name }) => name === field.name),
          { path: at, counting: within.counting?.(field.name) ?? [] },
        ),
      ]
    }),
  ]
}

/** Names that what stands beside a field, or keeps whom or what it names, has. */
export const namesBeside = ({ name, kind, hasRelation }: StatedField): string[] => [
  ...(hasRelation ? [relationFieldOf(name), upToFieldOf(name)] : []),
  ...(kind === 'PERSON' || kind === 'ORGANIZATION' || kind === 'RECORD' ? [`${name}Id`] : []),
]

const fieldWord: Text = {
  zh: '形如 visitors 的名称，不是各类记录共有的字段',
  en: 'a name such as visitors that not every record has',
}

function namingProblems(
  { name, label, isRetired }: StatedField,
  place: number,
  all: readonly StatedField[],
  { path }: Within,
): ProblemFact[] {
  const others = all.filter((_, other) => other !== place)
  const beside = others.flatMap(namesBeside)
  const isFree = customFieldPattern.test(name) && ![...takenFieldNames, ...beside].includes(name)
  const isTwice = all.findIndex((one) => one.name === name) < place
  const isCalledSo = others.some((one) => !one.isRetired && one.label.zh === label.zh)
  return [
    ...(isFree ? [] : [invalid(`${path}.name`, 'name', fieldWord, name)]),
    ...(isTwice
      ? [{ code: 'ALREADY_EXISTS', field: `${path}.name`, label: words.name, received: name } as const]
      : []),
    ...(label.zh === '' ? [required(`${path}.labelZh`, 'labelZh')] : []),
    ...(isCalledSo && !isRetired && label.zh !== ''
      ? [
          {
            code: 'ALREADY_EXISTS',
            field: `${path}.labelZh`,
            label: words.labelZh,
            received: label.zh,
          } as const,
        ]
      : []),
  ]
}

/** What the bounds of a field may be: whole numbers that the graph can say. */
const furthest = 999_999_999

const boundProblems = (bounds: Pick<StatedField, 'min' | 'max'>, path: string): ProblemFact[] =>
  (['min', 'max'] as const).flatMap((name) => {
    const value = bounds[name]
    const expected = {
      zh: `${-furthest} 到 ${furthest} 的整数`,
      en: `a whole number from ${-furthest} to ${furthest}`,
    }
    return value === null || (Number.isInteger(value) && Math.abs(value) <= furthest)
      ? []
      : [invalid(`${path}.${name}`, 'bounds', expected, `${value}`)]
  })

/** What a field of its kind needs, and what it says of it. */
function kindProblems(field: StatedField, days: readonly string[], within: Within): ProblemFact[] {
  const { kind, of, since, min, max } = field
  const { path, lists, targets } = within
  const [named, ofWord] = kind === 'RECORD' ? ([targets, 'target'] as const) : ([lists, 'list'] as const)
  const isNaming = kind === 'RECORD' || kind === 'LIST_VALUE' || kind === 'LIST_VALUES'
  const isList = kind === 'PARTS' || kind === 'LIST_VALUES'
  // A text has a character, and a number is no less than nothing unless it is said.
  const least = min ?? (kind === 'TEXT' ? 1 : 0)
  const ordered = { zh: '下限不大于上限', en: 'a least that is no more than the most' }
  return [
    ...(isNaming && of === null ? [required(`${path}.of`, ofWord)] : []),
    ...(isNaming && of !== null && !named.includes(of)
      ? [invalid(`${path}.of`, ofWord, oneOfThese(named), of)]
      : []),
    ...(kind === 'CHOICE' ? choiceProblems(field, path) : []),
    ...(since !== null && !days.filter((day) => day !== field.name).includes(since)
      ? [invalid(`${path}.since`, 'since', oneOfThese(days.filter((day) => day !== field.name)), since)]
      : []),
    ...boundProblems({ min, max }, path),
    ...(isList && !field.isRequired && (min ?? 0) > 0
      ? [
          invalid(
            `${path}.min`,
            'bounds',
            { zh: '不填（必填的才有下限）', en: 'none (only of what is required)' },
            `${min}`,
          ),
        ]
      : []),
    ...(max !== null && least > max
      ? [invalid(`${path}.${min === null ? 'max' : 'min'}`, 'bounds', ordered, `${least}–${max}`)]
      : []),
    ...(kind === 'PARTS' ? partsProblems(field, days, within) : []),
  ]
}

function partsProblems(
  { name, fields }: StatedField,
  days: readonly string[],
  within: Within,
): ProblemFact[] {
  const path = `${within.path}.fields`
  const was = within.before?.fields.find((one) => one.name === name)?.fields ?? []
  const nested = fields.flatMap(({ kind }, place) =>
    kind === 'PARTS'
      ? [
          invalid(
            `${path}.${place}.kind`,
            'kind',
            { zh: '不是明细（明细中没有明细）', en: 'no items within items' },
            kind,
          ),
        ]
      : [],
  )
  return [
    ...(fields.length === 0 ? [required(path, 'fields')] : []),
    ...nested,
    ...fieldsProblems(
      fields.filter(({ kind }) => kind !== 'PARTS'),
      was,
      { ...within, path, above: days },
    ),
  ]
}

function choiceProblems({ choices }: StatedField, path: string): ProblemFact[] {
  const pattern = { zh: '形如 FREE 的代码', en: 'a code such as FREE' }
  const codes = choices.map(({ code }) => code)
  return [
    ...(choices.length === 0 ? [required(`${path}.choices`, 'choices')] : []),
    ...choices.flatMap(({ code, label }, place): ProblemFact[] => {
      const at = `${path}.choices.${place}`
      const isTwice =
        codes.indexOf(code) < place || choices.findIndex((one) => one.label.zh === label.zh) < place
      return [
        ...(customChoicePattern.test(code) ? [] : [invalid(`${at}.code`, 'choices', pattern, code)]),
        ...(label.zh === '' ? [required(`${at}.nameZh`, 'choices')] : []),
        ...(isTwice
          ? [
              {
                code: 'ALREADY_EXISTS',
                field: `${at}.nameZh`,
                label: words.choices,
                received: label.zh,
              } as const,
            ]
          : []),
      ]
    }),
  ]
}

/** What is counted by is not changed under those who count by it. */
const asCounted = (counting: readonly Text[]): Text => ({
  zh: `与原来相同：现有指标（${counting.map(({ zh }) => zh).join('、')}）以它计数，请另加一个字段`,
  en: `as it was: indicators count by it (${counting.map(({ en }) => en).join(', ')}); add another field`,
})

/** What was reported in a field stays what it was: its kind, what it names, how it may relate, and every choice. */
function sinceBefore(
  after: StatedField,
  before: StatedField | undefined,
  { path, counting }: { path: string; counting: readonly Text[] },
): ProblemFact[] {
  if (!before) return []
  const stays = { zh: '与原来相同（要改请另加一个字段）', en: 'as it was: add another field instead' }
  const lost = before.choices.filter(({ code }) => !after.choices.some((one) => one.code === code))
  return [
    ...(after.kind === before.kind ? [] : [invalid(`${path}.kind`, 'kind', stays, after.kind)]),
    ...(after.of === before.of
      ? []
      : [invalid(`${path}.of`, after.kind === 'RECORD' ? 'target' : 'list', stays, after.of ?? '')]),
    ...(before.hasRelation && !after.hasRelation
      ? [invalid(`${path}.relation`, 'relation', stays, 'false')]
      : []),
    ...(!before.hasRelation && after.hasRelation && counting.length > 0
      ? [invalid(`${path}.relation`, 'relation', asCounted(counting), 'true')]
      : []),
    ...(before.isLevel !== after.isLevel && counting.length > 0
      ? [invalid(`${path}.level`, 'level', asCounted(counting), `${after.isLevel}`)]
      : []),
    ...(after.kind === before.kind ? lost : []).map(
      ({ label }): ProblemFact => ({
        ...{ code: 'REQUIRED', field: `${path}.choices` },
        label: { zh: `${label.zh}（已有的选项不能删去）`, en: `${label.en} (choices there are stay)` },
      }),
    ),
  ]
}
