import { defineComponent } from 'vue'
import { thisMonth, today } from '../../../calendar-days/days.ts'
import { daysOf, monthLater } from '../../../calendar-days/months.ts'
import { text } from '../../../language/language.ts'
import { DayField } from '../../../parts/forms/inputs.tsx'
import { SelectField } from '../../../parts/forms/select-field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import type { FieldBinding } from '../../../parts/forms/use-mutation-form.ts'
import { optionsOf } from '../../../parts/layout/enum-options.ts'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { fieldsOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import type { Form } from './form.ts'
import { type FormChange, FormPreviewDocument, SetFormDocument } from './forms.generated.ts'
import { TypeBoxes } from './type-boxes.tsx'

/** One form as it shall be, or a new one. */
export const FormEditor = defineComponent(
  (props: { form?: Form | undefined }) => {
    const draft = useDraft(() => ({ revision: props.form?.revision ?? 0, given: typedOf(props.form) }))
    const of = useSettingForm({
      id: 'form',
      draft,
      change: changeOf,
      preview: FormPreviewDocument,
      mutation: SetFormDocument,
    })
    const field = fieldsOf('form', of)
    return () => (
      <SettingForm of={of}>
        {formFields(field, props.form, draft.given.value.cadence)}
        <TypeBoxes types={draft.given.value.types} problems={of.at('types')} />
      </SettingForm>
    )
  },
  { props: ['form'] },
)

const formFields = (field: (name: Name) => FieldBinding, form: Form | undefined, cadence: string) => (
  <div class="setting-fields">
    <TextField {...field('nameZh')} label={text({ zh: '中文名称', en: 'Chinese name' })} />
    <TextField {...field('nameEn')} label={text({ zh: '英文名称', en: 'English name' })} />
    {!form && (
      <TextField
        {...field('code')}
        label={text({
          zh: '代码（不填则由英文名称生成）',
          en: 'Code (made of the English name if empty)',
        })}
        input={{ required: false }}
      />
    )}
    <SelectField
      {...field('cadence')}
      label={text({ zh: '周期', en: 'How often' })}
      options={cadences(form)}
    />
    {cadence === 'ONCE' ? campaignFields(field) : returningFields(field, form)}
    <SelectField
      {...field('moves')}
      label={text({ zh: '截止日逢休息日', en: 'Where the due day is free' })}
      options={optionsOf('DueDayMove')}
    />
  </div>
)

/** A campaign and a form that returns are not changed into each other. */
const cadences = (form: Form | undefined) =>
  optionsOf('FormCadence').filter(({ value }) => !form || (value === 'ONCE') === (form.cadence === 'ONCE'))

type Bind = (name: 'dueDay' | 'dueMonths' | 'from' | 'to' | 'dueOn' | 'since') => FieldBinding

const returningFields = (field: Bind, form: Form | undefined) => (
  <>
    <TextField
      {...field('dueMonths')}
      label={text({ zh: '期后第几个月（0 为期末当月）', en: 'Months after the period (0: its last)' })}
      input={{ type: 'number', min: 0, max: 12 }}
    />
    <TextField
      {...field('dueDay')}
      label={text({ zh: '该月几日截止', en: 'Due on day' })}
      input={{ type: 'number', min: 1, max: 31 }}
    />
    {form && (
      <DayField
        {...field('since')}
        label={text({ zh: '自该日所在的一期起', en: 'From the period of this day on' })}
      />
    )}
  </>
)

const campaignFields = (field: Bind) => (
  <>
    <DayField {...field('from')} label={text({ zh: '专项首日', en: 'First day' })} />
    <DayField {...field('to')} label={text({ zh: '专项末日', en: 'Last day' })} />
    <DayField {...field('dueOn')} label={text({ zh: '截止日', en: 'Due on' })} />
  </>
)

type Name =
  | 'code'
  | 'nameZh'
  | 'nameEn'
  | 'cadence'
  | 'moves'
  | 'dueDay'
  | 'dueMonths'
  | 'from'
  | 'to'
  | 'dueOn'
  | 'since'
type Typed = Record<Name, string> & { types: string[] }

/** Changes begin with the next month, unless another day is given. */
const nextMonth = () => daysOf(monthLater(thisMonth(), 1)).from

const typedOf = (form: Form | undefined): Typed => ({
  ...{ code: form?.code ?? '', nameZh: form?.nameZh ?? '', nameEn: form?.nameEn ?? '' },
  ...{ cadence: form?.cadence ?? 'MONTH', moves: form?.moves ?? 'NEXT_WORKDAY', since: nextMonth() },
  ...{ dueDay: `${form?.dueDay ?? 20}`, dueMonths: `${form?.dueMonths ?? 1}` },
  ...{ from: form?.from ?? today(), to: form?.to ?? today(), dueOn: form?.dueOn ?? today() },
  types: [...(form?.types ?? [])],
})

function changeOf({ code, nameZh, nameEn, types, cadence, moves, ...days }: Typed): FormChange {
  const isOnce = cadence === 'ONCE'
  return {
    ...{ nameZh, nameEn, types, code: code || null },
    cadence: cadence as FormChange['cadence'],
    moves: moves as FormChange['moves'],
    dueDay: isOnce ? null : numberOf(days.dueDay),
    dueMonths: isOnce ? null : numberOf(days.dueMonths),
    ...{ from: isOnce ? days.from || null : null, to: isOnce ? days.to || null : null },
    dueOn: isOnce ? days.dueOn || null : null,
    since: days.since || null,
  }
}

const numberOf = (typed: string) => (/^\d{1,2}$/.test(typed) ? Number(typed) : null)
