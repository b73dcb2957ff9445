import { defineComponent, onMounted, ref } from 'vue'
import { RouterLink } from 'vue-router'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { Findings } from '../findings.tsx'
import { FormSubmissionDocument, type FormSubmissionQuery } from './submission.generated.ts'

interface Props {
  id: string
  /** Another one may be written. */
  isNew: boolean
  onAnother: () => void
  onRepeat: () => void
}

/** A record that was handed in: what the checks found in it, to be explained at once, and the ways on. */
export const SavedRecord = defineComponent(
  (props: Props) => {
    const asked = useGraphQuery(FormSubmissionDocument, () => ({ id: props.id }))
    const element = ref<HTMLElement>()
    onMounted(() => element.value?.focus())
    const show = ({ submission }: FormSubmissionQuery) =>
      submission && <Findings record={props.id} status={submission.status} findings={submission.findings} />
    return () => (
      <>
        <p ref={element} class="state saved" role="status" tabindex="-1">
          {text({ zh: '已提交，等候审核。', en: 'Submitted, and waits for review.' })}
        </p>
        {answered(asked.value, show)}
        <p class="form-buttons">
          {props.isNew && <More onAnother={props.onAnother} onRepeat={props.onRepeat} />}
          <RouterLink class="button" to={`/records/${props.id}`}>
            {text({ zh: '看这条记录', en: 'See the record' })}
          </RouterLink>
          <RouterLink class="button" to="/report">
            {text({ zh: '回到填报', en: 'Back to the month' })}
          </RouterLink>
        </p>
      </>
    )
  },
  { props: ['id', 'isNew', 'onAnother', 'onRepeat'] },
)

const More = ({ onAnother, onRepeat }: Pick<Props, 'onAnother' | 'onRepeat'>) => (
  <>
    <button type="button" class="primary" onClick={onAnother}>
      {text({ zh: '再填一条', en: 'Write another' })}
    </button>
    <button type="button" onClick={onRepeat}>
      {text({ zh: '照此再填一条', en: 'Write another like it' })}
    </button>
  </>
)
