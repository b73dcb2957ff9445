import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { Problems } from '../../parts/forms/field.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { Failure } from '../../parts/layout/answered.tsx'
import { ExplainFindingsDocument, type ExplainFindingsMutationVariables } from './explain.generated.ts'

interface Props {
  record: string
  code: ExplainFindingsMutationVariables['input']['explanations'][number]['code']
}

/** A line in which the clerk says why what a check found is right; it is kept with the record. */
export const ExplainFinding = defineComponent(
  ({ record, code }: Props) => {
    const explanation = ref('')
    const deed = useFormDeed(ExplainFindingsDocument)
    const onSend = (event: Event) => {
      event.preventDefault()
      void deed.send({ input: { explanations: [{ record, code, explanation: explanation.value }] } })
    }
    return () => (
      <form class="explain" onSubmit={onSend}>
        <label class="field">
          {text({ zh: '说明', en: 'Explanation' })}
          <input v-model={explanation.value} required maxlength="500" />
        </label>
        <button type="submit" disabled={deed.isUnderWay.value}>
          {text({ zh: '保存说明', en: 'Keep it' })}
        </button>
        {deed.failure.value && <Failure failure={deed.failure.value} />}
        {deed.problems.value.length > 0 && <Problems problems={deed.problems.value} />}
      </form>
    )
  },
  { props: ['record', 'code'] },
)
