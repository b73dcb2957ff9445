import { defineComponent, ref } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { useGraphMutation } from '../../graph/use-graph-mutation.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { usePages } from '../../graph/use-pages.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Empty, Failure } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { OwnSubmissionsDocument, type OwnSubmissionsQueryVariables } from './own.generated.ts'
import { OwnCountsDocument, type OwnCountsQuery } from './own-counts.generated.ts'
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
    const counts = useGraphQuery(OwnCountsDocument, () => ({}))
    const asked = usePages(
      OwnSubmissionsDocument,
      () => ({ filter: { status: status.value as Status } }),
      ({ submissions }) => submissions?.pageInfo,
    )
    const steps = useSteps()
    const list = (records: readonly Own[]) => <List records={records} types={props.types} steps={steps} />
    return () => (
      <Section id="own" heading={text({ zh: '本单位的记录', en: 'Records of the organization' })}>
        <div class="controls">
          <Choose
            label={text({ zh: '状态', en: 'State' })}
            of={status}
            options={statusOptions(counts.value.answer?.data.submissionCounts)}
          />
        </div>
        <Refused by={steps} />
        {pagesOf(asked.value, ({ submissions }) => submissions, list)}
      </Section>
    )
  },
  { props: ['types'] },
)

/** The states with how many records are in each, once that is known. */
const statusOptions = (counts: OwnCountsQuery['submissionCounts'] | undefined) =>
  statuses.map((value) => {
    const words = text(valueWords('RecordStatus', value))
    const count = counts?.byStatus.find((one) => one.status === value)?.count ?? 0
    return {
      value,
      label: counts ? text({ zh: `${words}（${count}）`, en: `${words} (${count})` }) : words,
    }
  })

type Steps = ReturnType<typeof useSteps>

/** Handing in and taking back, and why the last one was refused. */
function useSteps() {
  const [submit, withdraw] = [useGraphMutation(SubmitOwnDocument), useGraphMutation(WithdrawOwnDocument)]
  const refusal = ref('')
  const tell = (receipt: Receipt | undefined) => {
    refusal.value = receipt ? refusalIn(receipt) : ''
  }
  const seen = ({ recordId, revision }: Own) => ({ ids: [recordId], revisions: [revision] })
  return {
    refusal,
    failures: () => [submit, withdraw].flatMap(({ failure }) => failure.value ?? []),
    onHandIn: async (one: Own) => tell((await submit.run({ input: seen(one) }))?.submitRecords),
    onTakeBack: async (one: Own, reason: string | null = null) =>
      tell((await withdraw.run({ input: { ...seen(one), reason } }))?.withdrawRecords),
  }
}

const Refused = ({ by: { failures, refusal } }: { by: Steps }) => (
  <>
    {failures().map((failure, index) => (
      <Failure key={index} failure={failure} />
    ))}
    {refusal.value && (
      <p class="problems" role="alert">
        {refusal.value}
      </p>
    )}
  </>
)

interface ListProps {
  records: readonly Own[]
  types: readonly RecordType[]
  steps: Steps
}

const List = ({ records, types, steps: { onHandIn, onTakeBack } }: ListProps) =>
  records.length === 0 ? (
    <Empty why={text({ zh: '没有这一状态的记录。', en: 'None in this state.' })} />
  ) : (
    <ul class="own">
      {records.map((one) => (
        <OwnRecord key={one.recordId} of={one} {...{ types, onHandIn, onTakeBack }} />
      ))}
    </ul>
  )

function refusalIn(receipt: Receipt): string {
  const problems =
    'problems' in receipt
      ? receipt.problems
      : receipt.results.flatMap((one) => ('problems' in one ? (one.problems as { message: string }[]) : []))
  return problems.map(({ message }) => message).join('；')
}
