import { text } from '../../../language/language.ts'
import { Problems } from '../../../parts/forms/field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import type { SettingFormOf } from '../../../parts/settings/use-setting-form.ts'
import { blank, type Typed } from './area.ts'
import { MemberFields } from './member-fields.tsx'

/** What an area is split into, and where its bodies and reviewers go. */
export function SplitFields({ of }: { of: SettingFormOf<Typed> }) {
  const { given } = of.draft
  const problems = of.at('areas')
  return (
    <>
      <fieldset>
        <legend>{text({ zh: '拆分为', en: 'What it becomes' })}</legend>
        {given.value.areas.map((_, place) => (
          <NewArea key={place} of={of} place={place} />
        ))}
        {problems.length > 0 && <Problems problems={problems} />}
        <button type="button" onClick={() => given.value.areas.push(blank())}>
          {text({ zh: '再加一个区', en: 'One more area' })}
        </button>
      </fieldset>
      {given.value.code && given.value.since && <MemberFields of={of} />}
    </>
  )
}

const labels = {
  code: { zh: '代码', en: 'Code' },
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
} as const

/** As few as an area is split into. */
const fewest = 2

/** One of the new areas; one more than there must be is taken out again. */
function NewArea({ of, place }: { of: SettingFormOf<Typed>; place: number }) {
  const { areas } = of.draft.given.value
  return (
    <div class="setting-fields">
      {(['code', 'nameZh', 'nameEn'] as const).map((name) => (
        <TextField
          key={name}
          id={`area-new-${place}-${name}`}
          label={`${text(labels[name])} ${place + 1}`}
          value={areas[place]?.[name] ?? ''}
          problems={of.at(`areas.${place}.${name}`)}
          onGive={(value) => {
            const area = areas[place]
            if (area) area[name] = value
          }}
        />
      ))}
      {areas.length > fewest && (
        <button type="button" class="take-out" onClick={() => areas.splice(place, 1)}>
          {text({ zh: `去掉第 ${place + 1} 个区`, en: `Take out area ${place + 1}` })}
        </button>
      )}
    </div>
  )
}
