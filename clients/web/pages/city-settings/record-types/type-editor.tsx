import { defineComponent } from 'vue'
import { refreshCity } from '../../../city/city.ts'
import { text } from '../../../language/language.ts'
import { TextField } from '../../../parts/forms/text-field.tsx'
import type { FieldBinding } from '../../../parts/forms/use-mutation-form.ts'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { fieldsOf, type SettingFormOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import { changeOf } from './change-of-type.ts'
import { Check } from './controls.tsx'
import { FieldCards } from './field-cards.tsx'
import type { Named, RecordType } from './record-type.ts'
import { RecordTypePreviewDocument, SetRecordTypeDocument } from './record-types.generated.ts'
import { type TypedType, typedType } from './typed-type.ts'

interface Props {
  type: RecordType | undefined
  named: Named
  /** Told of a type once it is saved, by its Chinese name, which no other has. */
  onSaved: (nameZh: string) => void
}

/** One record type as it shall be, or a new one. */
export const TypeEditor = defineComponent(
  (props: Props) => {
    const draft = useDraft(() => ({ revision: props.type?.revision ?? 0, given: typedType(props.type) }))
    const of = useSettingForm({
      id: 'record-type',
      draft,
      change: (given) => changeOf(props.type?.type ?? null, given),
      preview: RecordTypePreviewDocument,
      mutation: SetRecordTypeDocument,
      onDone: () => {
        props.onSaved(draft.given.value.nameZh.trim())
        void refreshCity()
      },
    })
    const field = fieldsOf('record-type', of)
    return () => (
      <SettingForm of={of}>
        {typeFields(field, props.type)}
        {props.type && <Retired of={of} />}
        <h3 class="record-fields-head">{text({ zh: '字段，按填写的次序', en: 'Fields in their order' })}</h3>
        <p class="note">{text(everyRecord)}</p>
        <FieldCards of={placeOf(of, props.named)} />
      </SettingForm>
    )
  },
  { props: ['type', 'named', 'onSaved'] },
)

const everyRecord = {
  zh: '标题、日期、辖市区、计入单位等各类记录都有，不必再加。保存之后字段的种类不改，不要的字段停用而不删去。',
  en: 'Every record has a title, a day, a district and its credit: they are not added. Once saved a field keeps its kind, and is retired, never taken away.',
}

const placeOf = ({ draft, at }: SettingFormOf<TypedType>, named: Named) => ({
  ...{ fields: draft.given.value.fields, path: 'fields', id: 'record-field' },
  ...{ above: [], isOfItem: false, named, at },
})

type TextName = 'nameZh' | 'nameEn' | 'helpZh' | 'helpEn'

const typeFields = (field: (name: TextName) => FieldBinding, type: RecordType | undefined) => (
  <div class="setting-fields">
    <TextField
      {...field('nameZh')}
      label={text({ zh: '记录叫什么，如 场馆接待', en: 'Name in Chinese' })}
      input={{ maxlength: 100 }}
    />
    <TextField
      {...field('nameEn')}
      label={
        type
          ? text({ zh: '英文名称（可不填）', en: 'In English (optional)' })
          : text({
              zh: '英文名称（可不填；网址由它生成）',
              en: 'In English (optional; makes its address)',
            })
      }
      input={{ required: false, maxlength: 100 }}
    />
    <TextField
      {...field('helpZh')}
      label={text({ zh: '怎样算一条（可不填）', en: 'What is one record, in Chinese (optional)' })}
      input={{ required: false, maxlength: 500 }}
    />
    <TextField
      {...field('helpEn')}
      label={text({ zh: '英文说明（可不填）', en: 'The same in English (optional)' })}
      input={{ required: false, maxlength: 500 }}
    />
  </div>
)

const Retired = ({ of: { draft, at } }: { of: SettingFormOf<TypedType> }) => (
  <Check
    label={text({
      zh: '停用这种记录（不再填报，已有的记录照旧）',
      en: 'Retire this type (reported no longer, its records stay)',
    })}
    isChecked={draft.given.value.retired}
    problems={at('retired')}
    onGive={(isChecked) => {
      draft.given.value.retired = isChecked
    }}
  />
)
