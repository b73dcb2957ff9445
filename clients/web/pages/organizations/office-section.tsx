import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import { may } from '../../viewer/may.ts'
import { ChangeOrganization } from './change-organization.tsx'
import { DissolveOrganization, RestoreOrganization } from './dissolve-organization.tsx'
import type { Organization } from './organization.ts'
import { Outcome } from './outcome.tsx'

/** What the office may do to what is registered. Once something is done the forms begin anew, with what is registered now. */
export const OfficeSection = defineComponent(
  (props: { organization: Organization }) => {
    const [outcome, done] = [ref(''), ref(0)]
    const onDone = (words: string) => {
      outcome.value = words
      done.value++
    }
    return () =>
      may('CHANGE_ORGANIZATION') && (
        <Section id="office" heading={text({ zh: '登记', en: 'Register' })}>
          <Outcome of={outcome.value} />
          <Forms key={done.value} organization={props.organization} onDone={onDone} />
        </Section>
      )
  },
  { props: ['organization'] },
)

interface FormsProps {
  organization: Organization
  onDone: (outcome: string) => void
}

const Forms = (given: FormsProps) => {
  const isDissolved = given.organization.dissolvedOn !== null
  return (
    <div>
      <Unfolding
        summary={changeWords(given.organization)}
        content={() => <ChangeOrganization {...given} />}
      />
      <Unfolding
        summary={isDissolved ? restoring() : dissolving()}
        content={() =>
          isDissolved ? <RestoreOrganization {...given} /> : <DissolveOrganization {...given} />
        }
      />
    </div>
  )
}

const changeWords = ({ isNamedOnly }: Organization) =>
  isNamedOnly
    ? text({ zh: '补全登记（只在填报中提到过）', en: 'Complete the entry (so far named in reports alone)' })
    : text({
        zh: '更改登记：更名、类别、隶属、所在区、代码',
        en: 'Change: name, kind, parent, district, code',
      })
const dissolving = () => text({ zh: '注销', en: 'Dissolve' })
const restoring = () => text({ zh: '撤回注销', en: 'Take the dissolution back' })
