import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { useDeed } from '../../graph/use-deed.ts'
import { usePages } from '../../graph/use-pages.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Empty } from '../../layout/answered.tsx'
import { Choose } from '../../layout/choose.tsx'
import { pagesOf } from '../../layout/paged.tsx'
import {
  OwnSubmissionsDocument,
  type OwnSubmissionsQuery,
  type OwnSubmissionsQueryVariables,
} from './own.generated.ts'
import { SubmitOwnDocument } from './submit.generated.ts'

type Own = NonNullable<OwnSubmissionsQuery['submissions']>['nodes'][number]
type Status = NonNullable<NonNullable<OwnSubmissionsQueryVariables['filter']>['status']>

/** Own records by state; what came back stands first, with its reason and its notes. */
export const OwnSubmissions = defineComponent(() => {
  const status = useAddress('status', 'RETURNED')
  const asked = usePages(
    OwnSubmissionsDocument,
    () => ({ filter: { status: status.value as Status } }),
    ({ submissions }) => submissions?.pageInfo,
  )
  const { run } = useDeed(SubmitOwnDocument)
  const submit = (id: string) => run({ input: { ids: [id] } })
  return () => (
    <section aria-labelledby="own">
      <h2 id="own">{text({ zh: '本单位的记录', en: 'Records of the organization' })}</h2>
      <Choose
        label={text({ zh: '状态', en: 'State' })}
        value={status.value}
        options={['RETURNED', 'DRAFT', 'SUBMITTED', 'ENDORSED', 'ACCEPTED'].map((value) => ({
          value,
          label: text(valueWords('RecordStatus', value)),
        }))}
        onChoose={(value) => {
          status.value = value
        }}
      />
      {pagesOf(
        asked.value,
        ({ submissions }) => submissions?.nodes ?? [],
        ({ submissions }) => submissions?.totalCount ?? 0,
        (nodes) =>
          nodes.length === 0 ? (
            <Empty why={text({ zh: '没有这一状态的记录。', en: 'None in this state.' })} />
          ) : (
            <ul class="own">{nodes.map((one) => rowOf(one, submit))}</ul>
          ),
      )}
    </section>
  )
})

function rowOf({ id, title, reason, notes, viewerCan }: Own, submit: (id: string) => unknown) {
  return (
    <li key={id}>
      <RouterLink to={`/records/${id}`}>{title}</RouterLink>{' '}
      {viewerCan.submit && (
        <button type="button" onClick={() => submit(id)}>
          {text({ zh: '提交', en: 'Submit' })}
        </button>
      )}
      {reason && <p class="reason">{reason}</p>}
      {notes.map(({ field, note }) => (
        <p key={`${field} ${note}`} class="reason">
          {field}：{note}
        </p>
      ))}
    </li>
  )
}
