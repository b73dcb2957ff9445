import type { SettingStep } from '@kexie/records/set-setting'
import { canonical } from '@kexie/schema/canonical'
import type { StatedField, StatedType } from '@kexie/schema/custom-type'
import type { Text } from '@kexie/schema/indicator'

/** How many records of the type there are, and the indicators that count them. */
export interface TypeUses {
  records: number
  indicators: readonly Text[]
  /** Those of them whose rule names a field, of a record or of the items of a list. */
  counting(field: string): readonly Text[]
}

/** What a change of a record type does, field by field, and what follows for records and figures. */
export function recordTypeSteps(
  before: StatedType | undefined,
  after: StatedType,
  uses: TypeUses,
): SettingStep[] {
  if (!before) return [made(after)]
  const was = new Map(before.fields.map((field) => [field.name, field]))
  const order = ({ fields }: StatedType) => fields.filter(({ name }) => was.has(name)).map(({ name }) => name)
  return [
    ...(canonical(before.label) === canonical(after.label) ? [] : [renamed(before.label, after.label)]),
    ...(canonical(before.help) === canonical(after.help) ? [] : [explained(after.label)]),
    ...(before.isRetired === after.isRetired
      ? []
      : [after.isRetired ? retired(after, uses) : takenBack(after)]),
    ...after.fields.flatMap((field) => {
      const old = was.get(field.name)
      return old ? fieldSteps(old, field, uses) : [added(field, uses)]
    }),
    ...(canonical(order(before)) === canonical(order(after)) ? [] : [reordered]),
  ]
}

const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
})

function made({ label, type, fields }: StatedType): SettingStep {
  const { zh, en } = joined(fields.map((field) => field.label))
  return {
    what: {
      zh: `新设记录类型“${label.zh}”（${type}）：${zh}。`,
      en: `Make the record type "${label.en}" (${type}): ${en}.`,
    },
    consequences: [
      {
        zh: '保存后各单位即可填报；谁来填、是否先由区县初审、属于哪张报表，在各自的页上设定。',
        en: 'Every organization can report it as soon as this is saved; who does, whether a district looks first and of which form it is are set on their own pages.',
      },
    ],
  }
}

const renamed = (was: Text, is: Text): SettingStep => ({
  what: { zh: `“${was.zh}”改称“${is.zh}”。`, en: `"${was.en}" is called "${is.en}" from now on.` },
  consequences: [{ zh: '记录和各数不变。', en: 'Records and figures stay as they are.' }],
})

const explained = ({ zh, en }: Text): SettingStep => ({
  what: { zh: `改写“${zh}”的说明。`, en: `Say otherwise what "${en}" means.` },
})

const retired = ({ label }: StatedType, { records }: TypeUses): SettingStep => ({
  what: { zh: `停用“${label.zh}”。`, en: `Retire "${label.en}".` },
  consequences: [
    {
      zh: `不再填报；已有的 ${records} 条记录照旧可看、可计。`,
      en: `It is reported no longer; ${records} records stay to be read and counted.`,
    },
  ],
})

const takenBack = ({ label }: StatedType): SettingStep => ({
  what: { zh: `“${label.zh}”恢复填报。`, en: `"${label.en}" is reported again.` },
})

const added = ({ label, isRequired }: StatedField, { records }: TypeUses): SettingStep => ({
  what: { zh: `新增字段“${label.zh}”。`, en: `Add the field "${label.en}".` },
  consequences:
    isRequired && records > 0
      ? [
          {
            zh: `必填；已有的 ${records} 条记录照旧，更正时须补填。`,
            en: `It is required; ${records} records stay as they are, and have it once they are corrected.`,
          },
        ]
      : [],
})

function fieldSteps(old: StatedField, field: StatedField, { indicators }: TypeUses): SettingStep[] {
  const isRenamed = canonical(old.label) !== canonical(field.label)
  const rest = (one: StatedField) => canonical({ ...one, label: null, isRetired: null })
  const { zh, en } = field.label
  const counted = joined(indicators)
  return [
    ...(isRenamed ? [renamed(old.label, field.label)] : []),
    ...(rest(old) === rest(field)
      ? []
      : [{ what: { zh: `改动字段“${zh}”的填法。`, en: `Change how "${en}" is filled in.` } }]),
    ...(field.isRetired && !old.isRetired
      ? [
          {
            what: { zh: `停用字段“${zh}”。`, en: `Retire the field "${en}".` },
            consequences: [
              {
                zh: '不再填报；已填的照旧可看。',
                en: 'It is asked no longer; what was reported in it stays to be read.',
              },
              ...(indicators.length > 0
                ? [
                    {
                      zh: `以这种记录计数的指标（${counted.zh}）如用到它，新记录将没有此值。`,
                      en: `Where indicators over these records (${counted.en}) use it, new records will not have it.`,
                    },
                  ]
                : []),
            ],
          },
        ]
      : []),
    ...(old.isRetired && !field.isRetired
      ? [{ what: { zh: `字段“${zh}”恢复填报。`, en: `The field "${en}" is asked again.` } }]
      : []),
  ]
}

const reordered: SettingStep = { what: { zh: '调整字段的次序。', en: 'Put the fields in another order.' } }
