import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'

/** Day, kind, level and district of the venues shown. */
export const MapControls = defineComponent(
  (props: { districts: readonly { id: string; code: string; name: string }[] }) => {
    const day = useAddress('on', today())
    const kind = useAddress('kind')
    const level = useAddress('level')
    const district = useAddress('district')
    const all = () => ({ value: '', label: text({ zh: '全部', en: 'All' }) })
    const wordsOf = (type: string) => [
      all(),
      ...valuesOf(type).map((value) => ({ value, label: text(valueWords(type, value)) })),
    ]
    const areas = () =>
      props.districts.map(({ id, code, name }) => ({ value: code.endsWith('00') ? '' : id, label: name }))
    return () => (
      <search class="controls">
        <label class="field">
          {text({ zh: '开放日期', en: 'Open on' })}
          <input
            type="date"
            value={day.value}
            onChange={({ target }) => {
              day.value = (target as HTMLInputElement).value || today()
            }}
          />
        </label>
        <Choose
          label={text({ zh: '种类', en: 'Kind' })}
          value={kind.value}
          options={wordsOf('ScienceBaseKind')}
          onChoose={(value) => {
            kind.value = value
          }}
        />
        <Choose
          label={text({ zh: '级别', en: 'Level' })}
          value={level.value}
          options={wordsOf('ScienceBaseLevel')}
          onChoose={(value) => {
            level.value = value
          }}
        />
        <Choose
          label={text({ zh: '区域', en: 'Area' })}
          value={district.value}
          options={areas()}
          onChoose={(value) => {
            district.value = value
          }}
        />
      </search>
    )
  },
  { props: ['districts'] },
)
