import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { ExplainFindingsDocument, type ExplainFindingsMutationVariables } from './explain.generated.ts'

interface Props {
  record: string
  code: ExplainFindingsMutationVariables['input']['explanations'][number]['code']
}

/** A line in which the clerk says why what a check found is right; it is kept with the record. */
export const ExplainFinding = defineComponent(
  ({ record, code }: Props) => {
    const form = useMutationForm(ExplainFindingsDocument, {
      id: `explain-${record}-${code}`,
      given: { explanation: '' },
      variables: ({ explanation }) => ({ input: { explanations: [{ record, code, explanation }] } }),
    })
    return () => (
      <MutationForm class="explain" of={form} label={text({ zh: '保存说明', en: 'Keep it' })} isQuiet>
        <ReasonField {...form.field('explanation')} label={text({ zh: '说明', en: 'Explanation' })} />
      </MutationForm>
    )
  },
  { props: ['record', 'code'] },
)
