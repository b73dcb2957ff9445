import type { WritableComputedRef } from 'vue'
import { type Area, isWhole } from '../../city/areas.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { optionsOf } from '../../parts/layout/enum-options.ts'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { any, namedOptions } from '../../parts/layout/options.ts'
import { may } from '../../viewer/may.ts'
import type { Form } from './words.ts'

interface Props {
  address: Record<'form' | 'month' | 'district' | 'state' | 'text', WritableComputedRef<string>>
  forms: readonly Form[]
  form: Form
  districts: readonly Area[]
}

/** Which form, period, district and state are shown; all of it is in the address. */
export function DutyControls({ address, forms, form, districts }: Props) {
  const everywhere = { value: '', label: text({ zh: '全市', en: 'The whole city' }) }
  const parts = districts.filter((area) => !isWhole(area))
  return (
    <search class="controls">
      <Choose
        label={text({ zh: '报表', en: 'Form' })}
        of={address.form}
        options={forms.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Period form={form} month={address.month} />
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

/** A month for what is owed monthly, a year for what is owed yearly; half of one is none. */
function Period({ form, month }: { form: Form; month: WritableComputedRef<string> }) {
  const isYearly = form.cadence === 'YEAR'
  const chosen = {
    get value() {
      return isYearly ? month.value.slice(0, 4) : month.value
    },
    set value(given) {
      const first = isYearly ? `${given}-01` : given
      if (/^\d{4}-\d\d$/.test(first)) month.value = first
    },
  }
  return isYearly ? (
    <FilterField label={text({ zh: '年份', en: 'Year' })} type="number" of={chosen} input={years} />
  ) : (
    <FilterField label={text({ zh: '月份', en: 'Month' })} type="month" of={chosen} />
  )
}

const years = { min: '1949', max: '2200' }
