import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { Problems } from '../../parts/forms/field.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { Failure } from '../../parts/layout/answered.tsx'
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
    const deed = useFormDeed(IssueBulletinDocument)
    const issue = async () => {
      isMeant.value = false
      const { month, district } = props
      isIssued.value = (await deed.send({ input: { month, ...(district ? { district } : {}) } })) !== null
    }
    return () => (
      <>
        {isMeant.value ? (
          <p class="form-buttons">
            <span>{text({ zh: '按现在的情况存档，不再改动。', en: 'Kept as things stand, for good.' })}</span>
            <button type="button" class="primary" onClick={issue}>
              {text({ zh: '确认发布', en: 'Issue it' })}
            </button>
            <button
              type="button"
              onClick={() => {
                isMeant.value = false
              }}
            >
              {text({ zh: '不发布', en: 'Do not' })}
            </button>
          </p>
        ) : (
          <button
            type="button"
            disabled={deed.isUnderWay.value}
            onClick={() => {
              isMeant.value = true
              isIssued.value = false
            }}
          >
            {text({ zh: `发布 ${props.month} 通报`, en: `Issue the bulletin of ${props.month}` })}
          </button>
        )}
        <p role="status" class="note">
          {isIssued.value &&
            text({
              zh: `${props.month} 通报已发布，列在下面。`,
              en: `The bulletin of ${props.month} is issued and listed below.`,
            })}
        </p>
        {deed.failure.value && <Failure failure={deed.failure.value} />}
        {deed.problems.value.length > 0 && <Problems problems={deed.problems.value} />}
      </>
    )
  },
  { props: ['month', 'district'] },
)
