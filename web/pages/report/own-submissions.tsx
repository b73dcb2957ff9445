import { defineComponent, ref } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { useDeed } from '../../graph/use-deed.ts'
import { usePages } from '../../graph/use-pages.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Empty, Failure } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { OwnSubmissionsDocument, type OwnSubmissionsQueryVariables } from './own.generated.ts'
import { OwnCountsDocument } from './own-counts.generated.ts'
import { type Own, OwnRecord } from './own-record.tsx'
import type { RecordType } from './record-types.ts'
import { SubmitOwnDocument } from './submit.generated.ts'
import { WithdrawOwnDocument } from './withdraw.generated.ts'

type Status = NonNullable<NonNullable<OwnSubmissionsQueryVariables['filter']>['status']>

/** What a step answers: how many moved, or why one did not. */
type Receipt = { problems: { message: string }[] } | { moved: number; results: object[] }

const statuses = ['RETURNED', 'DRAFT', 'SUBMITTED', 'ENDORSED', 'ACCEPTED', 'WITHDRAWN']

/** Own records by state; what came back stands first, with its reason and its notes. */
export const OwnSubmissions = defineComponent(
  (props: { types: readonly RecordType[] }) => {
    const status = useAddress('status', 'RETURNED')
    const counts = useQuestion(OwnCountsDocument, () => ({}))
    const asked = usePages(
      OwnSubmissionsDocument,
      () => ({ filter: { status: status.value as Status } }),
      ({ submissions }) => submissions?.pageInfo,
    )
    const [submit, withdraw] = [useDeed(SubmitOwnDocument), useDeed(WithdrawOwnDocument)]
    const refusal = ref('')
    const tell = (receipt: Receipt | undefined) => {
      refusal.value = receipt ? refusalIn(receipt) : ''
    }
    const seen = ({ recordId, revision }: Own) => ({ ids: [recordId], revisions: [revision] })
    const onSubmit = async (one: Own) => tell((await submit.run({ input: seen(one) }))?.submitRecords)
    const onWithdraw = async (one: Own, reason?: string) =>
      tell((await withdraw.run({ input: { ...seen(one), reason: reason ?? null } }))?.withdrawRecords)
    const optionOf = (value: string) => {
      const words = text(valueWords('RecordStatus', value))
      const counted = counts.value.answer?.data.submissionCounts?.byStatus
      const count = counted?.find((one) => one.status === value)?.count ?? 0
      return {
        value,
        label: counted ? text({ zh: `${words}（${count}）`, en: `${words} (${count})` }) : words,
      }
    }
    return () => (
      <section class="section" aria-labelledby="own">
        <h2 id="own">{text({ zh: '本单位的记录', en: 'Records of the organization' })}</h2>
        <div class="controls">
          <Choose
            label={text({ zh: '状态', en: 'State' })}
            value={status.value}
            options={statuses.map(optionOf)}
            onChoose={(value) => {
              status.value = value
            }}
          />
        </div>
        {[submit, withdraw].map(
          ({ failure }, index) => failure.value && <Failure key={index} failure={failure.value} />,
        )}
        {refusal.value && (
          <p class="problems" role="alert">
            {refusal.value}
          </p>
        )}
        {pagesOf(
          asked.value,
          ({ submissions }) => submissions?.nodes ?? [],
          ({ submissions }) => submissions?.totalCount ?? 0,
          (nodes) =>
            nodes.length === 0 ? (
              <Empty why={text({ zh: '没有这一状态的记录。', en: 'None in this state.' })} />
            ) : (
              <ul class="own">
                {nodes.map((one) => (
                  <OwnRecord
                    key={one.recordId}
                    of={one}
                    types={props.types}
                    onSubmit={onSubmit}
                    onWithdraw={onWithdraw}
                  />
                ))}
              </ul>
            ),
        )}
      </section>
    )
  },
  { props: ['types'] },
)

function refusalIn(receipt: Receipt): string {
  const problems =
    'problems' in receipt
      ? receipt.problems
      : receipt.results.flatMap((one) => ('problems' in one ? (one.problems as { message: string }[]) : []))
  return problems.map(({ message }) => message).join('；')
}
