import { defineComponent } from 'vue'
import type { Question } from '../../graph/ask.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../layout/answered.tsx'
import { FieldList } from './field-list.tsx'
import { detailQuestion, fieldsOf } from './shapes.ts'

type Detail = { node: Record<string, unknown> | null }

/** What is particular to the type of the record. The fields and their words are the schema's, so a new type needs nothing here. */
export const RecordDetail = defineComponent(
  ({ id, type }: { id: string; type: string }) => {
    const question = detailQuestion(type)
    if (!question) return () => null
    const asked = useQuestion(question as unknown as Question<Detail, { id: string }>, () => ({ id }))
    return () => (
      <section class="section" aria-labelledby="content">
        <h2 id="content">{text({ zh: '内容', en: 'Content' })}</h2>
        {answered(asked.value, ({ node }) => node && <FieldList fields={fieldsOf(type)} of={node} />)}
      </section>
    )
  },
  { props: ['id', 'type'] },
)
