import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import type { Problem } from '../../parts/forms/field.tsx'
import { OrganizationField, organizationNamed } from '../../parts/forms/organization-field.tsx'
import { MergePair } from './merge-pair.tsx'
import type { Organization } from './organization.ts'

interface Props {
  organization: Organization
  onDone: (outcome: string) => void
}

const unknown = (): Problem => ({
  code: 'NOT_FOUND',
  field: 'other',
  message: text({ zh: '名录中没有这一单位。', en: 'The register has no such organization.' }),
  advice: text({ zh: '请从列出的名称中选择。', en: 'Choose one of the names that are offered.' }),
})

/** What is typed, whom it names once that was asked, and what is wrong with it. */
function useNamed(own: () => string) {
  const [name, other, problems] = [
    ref(''),
    ref<{ id: string; name: string } | null>(null),
    ref<Problem[]>([]),
  ]
  const find = async (event: Event) => {
    event.preventDefault()
    const named = name.value.trim()
    const id = await organizationNamed(named)
    const isKnown = id !== null && id !== named && id !== own()
    other.value = isKnown ? { id, name: named } : null
    problems.value = isKnown ? [] : [unknown()]
  }
  const give = (value: string) => {
    name.value = value
    other.value = null
  }
  return { name, other, problems, find, give }
}

/** Merges with an organization that is named. */
export const MergeNamed = defineComponent(
  (props: Props) => {
    const { name, other, problems, find, give } = useNamed(() => props.organization.id)
    return () => [
      <form onSubmit={find}>
        <OrganizationField
          id="merge-with"
          value={name.value}
          label={text({ zh: '单位', en: 'Organization' })}
          isRequired
          problems={problems.value}
          onGive={give}
        />
        <p class="form-buttons">
          <button type="submit">{text({ zh: '看影响', en: 'See what it moves' })}</button>
        </p>
      </form>,
      other.value && (
        <MergePair key={other.value.id} one={props.organization} other={other.value} onDone={props.onDone} />
      ),
    ]
  },
  { props: ['organization', 'onDone'] },
)
