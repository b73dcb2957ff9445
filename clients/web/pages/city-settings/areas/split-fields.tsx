import { text } from '../../../language/language.ts'
import { Problems } from '../../../parts/forms/field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import type { SettingFormOf } from '../../../parts/settings/use-setting-form.ts'
import type { Typed } from './area.ts'
import { MemberFields } from './member-fields.tsx'

/** What an area is split into, and where its bodies and reviewers go. */
export function SplitFields({ of }: { of: SettingFormOf<Typed> }) {
  const { given } = of.draft
  const problems = of.at('areas')
  return (
    <>
      <fieldset>
        <legend>{text({ zh: '拆分为', en: 'What it becomes' })}</legend>
        {given.value.areas.map((_, place) => newArea(given.value, place))}
        {problems.length > 0 && <Problems problems={problems} />}
        <button type="button" onClick={() => given.value.areas.push({ code: '', nameZh: '', nameEn: '' })}>
          {text({ zh: '再加一个区', en: 'One more area' })}
        </button>
      </fieldset>
      {given.value.code && given.value.since && <MemberFields of={of} />}
    </>
  )
}

const labels = {
  code: { zh: '六位代码', en: 'Code' },
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
} as const

const newArea = ({ areas }: Typed, place: number) => (
  <div class="setting-fields" key={place}>
    {(['code', 'nameZh', 'nameEn'] as const).map((name) => (
      <TextField
        key={name}
        id={`area-new-${place}-${name}`}
        label={`${text(labels[name])} ${place + 1}`}
        value={areas[place]?.[name] ?? ''}
        problems={[]}
        onGive={(value) => {
          const area = areas[place]
          if (area) area[name] = value
        }}
      />
    ))}
  </div>
)
