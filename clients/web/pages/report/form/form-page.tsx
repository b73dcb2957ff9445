import { defineComponent, shallowRef } from 'vue'
import { onBeforeRouteUpdate, type RouteLocationNormalized, RouterLink, useRoute } from 'vue-router'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { viewer } from '../../../viewer/viewer.ts'
import { Findings } from '../findings.tsx'
import { type FormShape, useFormShape } from './form-shape.ts'
import { RecordForm } from './record-form.tsx'
import { FormSubmissionDocument, type FormSubmissionQuery } from './submission.generated.ts'

/** The form of a record type, `/report/academic-events`, empty or with the record of `?record=`. */
export const FormPage = defineComponent(() => {
  // The address of this page alone: the one being gone to names no form.
  const address = shallowRef(addressIn(useRoute()))
  onBeforeRouteUpdate((to) => {
    address.value = addressIn(to)
  })
  return () => {
    const who = viewer.value
    if (!who?.organization) return null
    const { slug, record } = address.value
    return (
      <OneForm
        key={`${slug} ${record}`}
        slug={slug}
        record={record}
        organization={who.organization.id}
        account={who.name}
      />
    )
  }
})

const addressIn = ({ params, query }: Pick<RouteLocationNormalized, 'params' | 'query'>) => ({
  slug: String(params.slug),
  record: query.record ? String(query.record) : null,
})

interface Props {
  slug: string
  record: string | null
  organization: string
  account: string
}

const OneForm = defineComponent(
  ({ slug, record, organization, account }: Props) => {
    const shape = useFormShape(slug, record)
    const returned = record ? useGraphQuery(FormSubmissionDocument, () => ({ id: record })) : null
    const show = (form: FormShape) => (
      <>
        <h1>{form.content?.values.title ?? form.label}</h1>
        {(form.content || form.help) && <p class="lead">{form.content ? form.label : form.help}</p>}
        {record && <Returned record={record} of={returned?.value.answer?.data.submission} />}
        <RecordForm
          shape={form}
          organization={organization}
          record={record}
          account={account}
          notes={returned?.value.answer?.data.submission?.notes ?? []}
          reason={returned?.value.answer?.data.submission?.correctionReason ?? ''}
          corrects={typeof returned?.value.answer?.data.submission?.acceptedRevision === 'number'}
        />
      </>
    )
    return () => (
      <article class="record-form">
        <p class="breadcrumb">
          <RouterLink to="/report">{text({ zh: '填报', en: 'Report' })}</RouterLink>
        </p>
        {answered(shape.value, show)}
      </article>
    )
  },
  { props: ['slug', 'record', 'organization', 'account'] },
)

/** Why the record came back, and what the checks found in it. */
function Returned({
  record,
  of: submission,
}: {
  record: string
  of: FormSubmissionQuery['submission'] | undefined
}) {
  if (submission?.status !== 'RETURNED') return null
  const { reason, status, findings } = submission
  return (
    <div class="state returned">
      {reason && (
        <p>
          {text({ zh: '退回理由：', en: 'Returned: ' })}
          {reason}
        </p>
      )}
      <Findings record={record} status={status} findings={findings} />
    </div>
  )
}
