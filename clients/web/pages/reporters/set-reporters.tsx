import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { useKinds } from '../../parts/kinds/use-kinds.ts'
import type { Option } from '../../parts/layout/options.ts'
import type { Rule } from './rule.ts'
import { SetReportersDocument } from './set-reporters.generated.ts'

/** Which kinds of organizations report a type of record; none chosen, it is as usual. */
export const SetReporters = defineComponent(
  (props: { rule: Rule }) => {
    const { type, kinds, setBy } = props.rule
    const all = useKinds()
    const form = useMutationForm(SetReportersDocument, {
      id: `reporters-${type}`,
      given: { kinds: setBy ? kinds.map(({ code }) => code) : [], reason: '' },
      variables: (given) => ({ input: { type, ...given } }),
      success: () => text({ zh: '已设定；已报的记录不变。', en: 'Set; what was reported stays.' }),
      clears: ['reason'],
    })
    const choose = (kind: string, isChosen: boolean) => {
      const others = form.given.kinds.filter((one) => one !== kind)
      form.given.kinds = isChosen ? [...others, kind] : others
    }
    return () => (
      <MutationForm of={form} label={text({ zh: '设定', en: 'Set' })} isQuiet>
        <KindChoice options={all.offered(kinds)} chosen={form.given.kinds} onChoose={choose} />
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['rule'] },
)

interface ChoiceProps {
  options: readonly Option[]
  chosen: readonly string[]
  onChoose: (kind: string, isChosen: boolean) => void
}

const KindChoice = ({ options, chosen, onChoose }: ChoiceProps) => (
  <fieldset class="kinds">
    <legend>
      {text({
        zh: '由哪些类别的单位填报（都不选则恢复为通常的）',
        en: 'Reported by (none chosen: as usual)',
      })}
    </legend>
    {options.map(({ value, label }) => (
      <label key={value}>
        <input
          type="checkbox"
          checked={chosen.includes(value)}
          onChange={({ target }) => onChoose(value, (target as HTMLInputElement).checked)}
        />{' '}
        {label}
      </label>
    ))}
  </fieldset>
)
