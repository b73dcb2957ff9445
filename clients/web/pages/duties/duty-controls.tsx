import type { WritableComputedRef } from 'vue'
import { shownInstead } from '../../address/shown-instead.ts'
import { isMonth } from '../../calendar-days/spans.ts'
import { type Area, isWhole } from '../../city/areas.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { optionsOf } from '../../parts/layout/enum-options.ts'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { any, namedOptions } from '../../parts/layout/options.ts'
import { may } from '../../viewer/may.ts'
import { type Form, type Period, periodIn } from './words.ts'

interface Props {
  address: Record<'form' | 'month' | 'district' | 'state' | 'text', WritableComputedRef<string>>
  forms: readonly Form[]
  form: Form
  periods: readonly Period[]
  districts: readonly Area[]
}

/** Which form, period, district and state are shown; all of it is in the address. */
export function DutyControls({ address, forms, form, periods, districts }: Props) {
  const everywhere = { value: '', label: text({ zh: '全市', en: 'The whole city' }) }
  const parts = districts.filter((area) => !isWhole(area))
  return (
    <search class="controls">
      <Choose
        label={text({ zh: '报表', en: 'Form' })}
        of={shownInstead(address.form, () => form.code)}
        options={forms.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <PeriodField form={form} periods={periods} month={address.month} />
      {may('READ_DUTIES', 'ANY') && (
        <Choose
          label={text({ zh: '区域', en: 'Area' })}
          of={address.district}
          options={[everywhere, ...namedOptions(parts)]}
        />
      )}
      <Choose
        label={text({ zh: '情况', en: 'State' })}
        of={address.state}
        options={[any(), ...optionsOf('ObligationState')]}
      />
      <FilterField label={text({ zh: '查找单位', en: 'Find an organization' })} of={address.text} />
    </search>
  )
}

interface PeriodProps {
  form: Form
  periods: readonly Period[]
  month: WritableComputedRef<string>
}

/** A month for what is owed monthly, a year for what is owed yearly, else one of the periods where there are several; half of one is none. */
function PeriodField({ form, periods, month }: PeriodProps) {
  const { cadence } = form
  if (cadence === 'ONCE') return null
  if (cadence === 'MONTH')
    return <FilterField label={text({ zh: '月份', en: 'Month' })} type="month" of={monthOf(month)} />
  if (cadence === 'YEAR')
    return (
      <FilterField label={text({ zh: '年份', en: 'Year' })} type="number" of={yearOf(month)} input={years} />
    )
  const chosen = {
    get value() {
      return periodIn(form, periods, month.value)?.from.slice(0, 7) ?? ''
    },
    set value(first) {
      month.value = first
    },
  }
  const options = periods.map(({ name, from }) => ({ value: from.slice(0, 7), label: name }))
  return <Choose label={text({ zh: '期', en: 'Period' })} of={chosen} options={options} />
}

const monthOf = (month: WritableComputedRef<string>) => ({
  get value() {
    return month.value
  },
  set value(given) {
    if (isMonth(given)) month.value = given
  },
})

const yearOf = (month: WritableComputedRef<string>) => ({
  get value() {
    return month.value.slice(0, 4)
  },
  set value(given) {
    if (isMonth(`${given}-01`)) month.value = `${given}-01`
  },
})

const years = { min: '1949', max: '2200' }
