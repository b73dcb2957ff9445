import { defineComponent } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import { useQuestion } from '../../../graph/use-question.ts'
import { text } from '../../../language/language.ts'
import { answered, Empty } from '../../../layout/answered.tsx'
import { viewer } from '../../../viewer/viewer.ts'
import { type FormShape, useFormShape } from './form-shape.ts'
import { RecordForm } from './record-form.tsx'
import { FormSubmissionDocument, type FormSubmissionQuery } from './submission.generated.ts'

/** The form of a record type, `/report/academic-events`, empty or with the record of `?record=`. */
export const FormPage = defineComponent(() => {
  const { params, query } = useRoute()
  return () => {
    const who = viewer.value
    if (!who) return null
    if (!who.organization)
      return (
        <>
          <h1>{text({ zh: '填报', en: 'Report' })}</h1>
          <Empty why={text({ zh: '只有填报人可以在此填报。', en: 'Only clerks report here.' })} />
        </>
      )
    return (
      <OneForm
        slug={String(params.slug)}
        record={query.record ? String(query.record) : null}
        organization={who.organization.id}
        account={who.name}
      />
    )
  }
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
    const returned = record ? useQuestion(FormSubmissionDocument, () => ({ id: record })) : null
    const show = (form: FormShape) => (
      <>
        <h1>{form.content?.values.title ?? form.label}</h1>
        {form.content && <p class="lead">{form.label}</p>}
        {returned?.value.answer?.data.submission?.reason && (
          <p class="state reviewers-note">
            {text({ zh: '退回理由：', en: 'Returned: ' })}
            {returned.value.answer.data.submission.reason}
          </p>
        )}
        <RecordForm
          shape={form}
          organization={organization}
          record={record}
          account={account}
          notes={notesIn(returned?.value.answer?.data)}
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

const notesIn = (data: FormSubmissionQuery | undefined) => data?.submission?.notes ?? []
