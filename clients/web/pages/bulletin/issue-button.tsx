import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { Refusal } from '../../parts/forms/refusal.tsx'
import { useFormMutation } from '../../parts/forms/use-form-mutation.ts'
import type { BulletinOfMonthQuery } from './bulletin.generated.ts'
import { IssueBulletinDocument } from './issue.generated.ts'

interface Props {
  bulletin: Pick<NonNullable<BulletinOfMonthQuery['bulletin']>, 'form' | 'month' | 'periodName'>
  district: string
}

/** Issues the bulletin of a period: kept as things stand now, under the next number. Asks again before it does. */
export const IssueButton = defineComponent(
  (props: Props) => {
    const isMeant = ref(false)
    const isIssued = ref(false)
    const mutation = useFormMutation(IssueBulletinDocument)
    const issue = async () => {
      isMeant.value = false
      const { bulletin, district } = props
      const { form, month } = bulletin
      isIssued.value =
        (await mutation.send({ input: { form, month, ...(district ? { district } : {}) } })) !== null
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
            {text({
              zh: `发布${props.bulletin.periodName}通报`,
              en: `Issue the bulletin of ${props.bulletin.periodName}`,
            })}
          </button>
        )}
        <p role="status" class="note">
          {isIssued.value && issuedWords(props.bulletin.periodName)}
        </p>
        <Refusal of={mutation} />
      </>
    )
  },
  { props: ['bulletin', 'district'] },
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

const issuedWords = (period: string) =>
  text({
    zh: `${period}通报已发布，列在下面。`,
    en: `The bulletin of ${period} is issued and listed below.`,
  })
