import { defineComponent } from 'vue'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import { SelectField } from '../../../parts/forms/select-field.tsx'
import { answered } from '../../../parts/layout/answered.tsx'
import type { Option } from '../../../parts/layout/options.ts'
import type { SettingFormOf } from '../../../parts/settings/use-setting-form.ts'
import type { Typed } from './area.ts'
import { AreaMembersDocument } from './areas.generated.ts'

/** Where each body and reviewer of a split area goes; none has a choice made for it. */
export const MemberFields = defineComponent(
  (props: { of: SettingFormOf<Typed> }) => {
    const { given } = props.of.draft
    const asked = useGraphQuery(AreaMembersDocument, () => {
      const { code, since } = given.value
      return { code, since }
    })
    return () =>
      answered(asked.value, ({ areaMembers }) => {
        const { bodies = [], accounts = [] } = areaMembers ?? {}
        return (
          <>
            <Goes
              legend={text({ zh: '单位的去处', en: 'Where bodies go' })}
              all={bodies}
              into={given.value.bodies}
              problems={props.of.at('bodies')}
              options={optionsOf(given.value)}
            />
            <Goes
              legend={text({ zh: '审核人的去处', en: 'Where reviewers go' })}
              all={accounts.map(({ id, displayName: name }) => ({ id, name }))}
              into={given.value.accounts}
              problems={props.of.at('accounts')}
              options={optionsOf(given.value)}
            />
          </>
        )
      })
  },
  { props: ['of'] },
)

interface Goes {
  legend: string
  all: readonly { id: string; name: string }[]
  into: Record<string, string>
  problems: readonly Problem[]
  options: readonly Option[]
}

function Goes({ legend, all, into, problems, options }: Goes) {
  if (all.length === 0) return null
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div class="setting-fields">
        {all.map(({ id, name }) => (
          <SelectField
            key={id}
            id={`area-goes-${id}`}
            label={name}
            value={into[id] ?? ''}
            problems={[]}
            options={options}
            onGive={(code) => {
              into[id] = code
            }}
          />
        ))}
      </div>
      {problems.length > 0 && <Problems problems={problems} />}
    </fieldset>
  )
}

const optionsOf = ({ areas }: Typed): Option[] => [
  { value: '', label: text({ zh: '请选择', en: 'Choose' }) },
  ...areas.filter(({ code }) => code).map(({ code, nameZh }) => ({ value: code, label: nameZh || code })),
]
