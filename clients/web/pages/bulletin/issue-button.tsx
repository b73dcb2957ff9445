import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { Refusal } from '../../parts/forms/refusal.tsx'
import { useFormMutation } from '../../parts/forms/use-form-mutation.ts'
import { IssueBulletinDocument } from './issue.generated.ts'

interface Props {
  month: string
  district: string
}

/** Issues the bulletin of a month: kept as things stand now, under the next number. Asks again before it does. */
export const IssueButton = defineComponent(
  (props: Props) => {
    const isMeant = ref(false)
    const isIssued = ref(false)
    const mutation = useFormMutation(IssueBulletinDocument)
    const issue = async () => {
      isMeant.value = false
      const { month, district } = props
      isIssued.value = (await mutation.send({ input: { month, ...(district ? { district } : {}) } })) !== null
    }
    const mean = (meant: boolean) => {
      isMeant.value = meant
      if (meant) isIssued.value = false
    }
    return () => (
      <>
        {isMeant.value ? (
          <Confirmation onIssue={issue} onLeave={() => mean(false)} />
        ) : (
          <button type="button" disabled={mutation.isUnderWay.value} onClick={() => mean(true)}>
            {text({ zh: `发布 ${props.month} 通报`, en: `Issue the bulletin of ${props.month}` })}
          </button>
        )}
        <p role="status" class="note">
          {isIssued.value && issuedWords(props.month)}
        </p>
        <Refusal of={mutation} />
      </>
    )
  },
  { props: ['month', 'district'] },
)

const Confirmation = ({ onIssue, onLeave }: { onIssue: () => void; onLeave: () => void }) => (
  <p class="form-buttons">
    <span>{text({ zh: '按现在的情况存档，不再改动。', en: 'Kept as things stand, for good.' })}</span>
    <button type="button" class="primary" onClick={onIssue}>
      {text({ zh: '确认发布', en: 'Issue it' })}
    </button>
    <button type="button" onClick={onLeave}>
      {text({ zh: '不发布', en: 'Do not' })}
    </button>
  </p>
)

const issuedWords = (month: string) =>
  text({
    zh: `${month} 通报已发布，列在下面。`,
    en: `The bulletin of ${month} is issued and listed below.`,
  })
