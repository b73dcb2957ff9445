import type { WritableComputedRef } from 'vue'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { viewer } from '../../viewer/viewer.ts'
import type { Form } from './words.ts'

interface Props {
  address: Record<'form' | 'month' | 'district' | 'state' | 'text', WritableComputedRef<string>>
  forms: readonly Form[]
  form: Form
  districts: readonly { id: string; code: string; name: string }[]
}

/** Which form, period, district and state are shown; all of it is in the address. */
export function DutyControls({ address, forms, form, districts }: Props) {
  const { month, district, state } = address
  const everywhere = { value: '', label: text({ zh: '全市', en: 'The whole city' }) }
  const any = { value: '', label: text({ zh: '全部', en: 'All' }) }
  return (
    <search class="controls">
      <Choose
        label={text({ zh: '报表', en: 'Form' })}
        value={form.code}
        options={forms.map(({ code, name }) => ({ value: code, label: name }))}
        onChoose={(value) => {
          address.form.value = value
        }}
      />
      <Period form={form} month={month} />
      {viewer.value?.role !== 'DISTRICT_REVIEWER' && (
        <Choose
          label={text({ zh: '区域', en: 'Area' })}
          value={district.value}
          options={[
            everywhere,
            ...districts
              .filter(({ code }) => !code.endsWith('00'))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(value) => {
            district.value = value
          }}
        />
      )}
      <Choose
        label={text({ zh: '情况', en: 'State' })}
        value={state.value}
        options={[
          any,
          ...valuesOf('ObligationState').map((value) => ({
            value,
            label: text(valueWords('ObligationState', value)),
          })),
        ]}
        onChoose={(value) => {
          state.value = value
        }}
      />
      <label class="field">
        {text({ zh: '查找单位', en: 'Find an organization' })}
        <input
          type="search"
          value={address.text.value}
          onChange={({ target }) => {
            address.text.value = (target as HTMLInputElement).value
          }}
        />
      </label>
    </search>
  )
}

/** A month for what is owed monthly, a year for what is owed yearly. */
function Period({ form, month }: { form: Form; month: WritableComputedRef<string> }) {
  const choose = (value: string) => {
    if (/^\d{4}-\d\d$/.test(value)) month.value = value
  }
  return form.cadence === 'YEAR' ? (
    <label class="field">
      {text({ zh: '年份', en: 'Year' })}
      <input
        type="number"
        min="1949"
        max="2200"
        value={month.value.slice(0, 4)}
        onChange={({ target }) => choose(`${(target as HTMLInputElement).value}-01`)}
      />
    </label>
  ) : (
    <label class="field">
      {text({ zh: '月份', en: 'Month' })}
      <input
        type="month"
        value={month.value}
        onChange={({ target }) => choose((target as HTMLInputElement).value)}
      />
    </label>
  )
}
