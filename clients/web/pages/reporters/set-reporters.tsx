import { defineComponent } from 'vue'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import type { Rule } from './rule.ts'
import { SetReportersDocument, type SetReportersInput } from './set-reporters.generated.ts'

type Kinds = SetReportersInput['kinds']

/** Which kinds of organizations report a type of record; none chosen, it is as usual. */
export const SetReporters = defineComponent(
  (props: { rule: Rule }) => {
    const { type, kinds, setBy } = props.rule
    const form = useMutationForm(SetReportersDocument, {
      id: `reporters-${type}`,
      given: { kinds: setBy ? [...kinds] : [], reason: '' } as { kinds: Kinds; reason: string },
      variables: (given) => ({ input: { type, ...given } }),
      success: () => text({ zh: '已设定；已报的记录不变。', en: 'Set; what was reported stays.' }),
      clears: ['reason'],
    })
    const choose = (kind: string, isChosen: boolean) => {
      const others = form.given.kinds.filter((one) => one !== kind)
      form.given.kinds = isChosen ? [...others, kind as Kinds[number]] : others
    }
    return () => (
      <MutationForm of={form} label={text({ zh: '设定', en: 'Set' })} isQuiet>
        <KindChoice chosen={form.given.kinds} onChoose={choose} />
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['rule'] },
)

interface ChoiceProps {
  chosen: Kinds
  onChoose: (kind: string, isChosen: boolean) => void
}

const KindChoice = ({ chosen, onChoose }: ChoiceProps) => (
  <fieldset class="kinds">
    <legend>
      {text({
        zh: '由哪些类别的单位填报（都不选则恢复为通常的）',
        en: 'Reported by (none chosen: as usual)',
      })}
    </legend>
    {valuesOf('OrganizationKind').map((kind) => (
      <label key={kind}>
        <input
          type="checkbox"
          checked={chosen.some((one) => one === kind)}
          onChange={({ target }) => onChoose(kind, (target as HTMLInputElement).checked)}
        />{' '}
        {text(valueWords('OrganizationKind', kind))}
      </label>
    ))}
  </fieldset>
)
