import { defineComponent } from 'vue'
import { text } from '../../../language/language.ts'
import type { Problem } from '../../../parts/forms/field.tsx'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { ListPreviewDocument, SetListDocument, type SetListsQuery } from './lists.generated.ts'
import { type TypedValue, valueColumns } from './value-columns.tsx'

type List = NonNullable<SetListsQuery['valueLists']>[number]

/** The values of one list as they shall be; what that does is shown while it is typed. */
export const ListEditor = defineComponent(
  (props: { list: List }) => {
    const draft = useDraft(() => ({
      revision: props.list.revision,
      given: { values: props.list.statedValues.map(typedOf) },
    }))
    const of = useSettingForm({
      id: 'list',
      draft,
      change: ({ values }) => ({ list: props.list.code, values: values.map(statedOf) }),
      preview: ListPreviewDocument,
      mutation: SetListDocument,
    })
    const add = () => draft.given.value.values.push({ ...blank, isNew: true })
    return () => (
      <SettingForm of={of}>
        {valueTable(props.list.name, draft.given.value.values, of.at)}
        <p>
          <button type="button" onClick={add}>
            {text({ zh: '加一个值', en: 'Add a value' })}
          </button>
        </p>
      </SettingForm>
    )
  },
  { props: ['list'] },
)

const valueTable = (label: string, values: TypedValue[], at: (path: string) => Problem[]) => (
  <DataTable
    label={label}
    look="value-table stacked"
    columns={valueColumns(values, at)}
    rows={values}
    keyOf={({ code, isNew }, place) => (isNew ? `new ${place}` : code)}
    rowAttributes={({ retired }) => (retired ? { class: 'retired' } : {})}
    empty={text({ zh: '这份清单还没有值。', en: 'This list has no values yet.' })}
  />
)

const blank = { code: '', nameZh: '', nameEn: '', helpZh: '', helpEn: '', retired: false }

const typedOf = ({ retiredSince, helpZh, helpEn, ...value }: List['statedValues'][number]): TypedValue => ({
  ...value,
  ...{ helpZh: helpZh ?? '', helpEn: helpEn ?? '' },
  ...{ retired: retiredSince !== null, isNew: false },
})

const statedOf = ({ isNew: _, code, helpZh, helpEn, ...value }: TypedValue) => ({
  ...value,
  ...{ code: code || null, helpZh: helpZh || null, helpEn: helpEn || null },
})
