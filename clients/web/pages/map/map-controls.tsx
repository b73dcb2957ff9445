import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { isDay } from '../../calendar-days/spans.ts'
import type { Area } from '../../city/areas.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { optionsOf } from '../../parts/layout/enum-options.ts'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { any, areaOptions } from '../../parts/layout/options.ts'
import { useListOptions } from '../../parts/layout/use-list-options.ts'
import { listOf } from '../../parts/records/shapes.ts'

/** Day, kind, level and district of the venues shown. */
export const MapControls = defineComponent(
  (props: { districts: readonly Area[] }) => {
    const day = useAddress('on', today(), isDay)
    const [kind, level] = [useAddress('kind'), useAddress('level')]
    const district = useAddress('district')
    const kinds = useListOptions(listOf('ScienceBase', 'kind'))
    return () => (
      <search class="controls">
        <FilterField
          label={text({ zh: '开放日期', en: 'Open on' })}
          type="date"
          of={day}
          fallback={today()}
        />
        <Choose label={text({ zh: '种类', en: 'Kind' })} of={kind} options={[any(), ...kinds.value]} />
        <Choose
          label={text({ zh: '级别', en: 'Level' })}
          of={level}
          options={[any(), ...optionsOf('ScienceBaseLevel')]}
        />
        <Choose
          label={text({ zh: '区域', en: 'Area' })}
          of={district}
          options={areaOptions(props.districts)}
        />
      </search>
    )
  },
  { props: ['districts'] },
)
