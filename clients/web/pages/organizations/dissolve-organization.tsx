import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { text } from '../../language/language.ts'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import type { Organization } from './organization.ts'
import { TriedChangeForm, useTriedChange } from './tried-change.tsx'

interface Props {
  organization: Organization
  onDone: (outcome: string) => void
}

/** Dissolves an organization from a day on: what is owed for later periods is owed no more. */
export const DissolveOrganization = defineComponent(
  (props: Props) => {
    const { id: organization, version } = props.organization
    const change = useTriedChange({
      id: 'dissolve',
      given: { dissolvedOn: today(), reason: '' },
      input: (given) => ({ organization, version, ...given }),
      onDone: () => props.onDone(text({ zh: '已注销。', en: 'It is dissolved.' })),
    })
    const fields = () => (
      <>
        <DayField
          {...change.form.field('dissolvedOn')}
          label={text({ zh: '注销日期', en: 'Dissolved on' })}
        />
        <ReasonField {...change.form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </>
    )
    return () => (
      <TriedChangeForm of={change} label={text({ zh: '确认注销', en: 'Dissolve it' })} fields={fields} />
    )
  },
  { props: ['organization', 'onDone'] },
)

/** Takes a dissolution back: it was none. */
export const RestoreOrganization = defineComponent(
  (props: Props) => {
    const { id: organization, version } = props.organization
    const change = useTriedChange({
      id: 'restore',
      given: { reason: '' },
      input: (given) => ({ organization, version, ...given, dissolvedOn: null }),
      onDone: () => props.onDone(text({ zh: '注销已撤回。', en: 'The dissolution is taken back.' })),
    })
    const fields = () => (
      <ReasonField {...change.form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
    )
    return () => (
      <TriedChangeForm
        of={change}
        label={text({ zh: '确认撤回注销', en: 'Take the dissolution back' })}
        fields={fields}
      />
    )
  },
  { props: ['organization', 'onDone'] },
)
