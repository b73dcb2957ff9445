import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { answered } from '../layout/answered.tsx'
import { Section } from '../layout/section.tsx'
import { FieldList } from './field-list.tsx'
import { fieldsOf } from './shapes.ts'
import { useDetail } from './use-detail.ts'

/** What is particular to the type of the record. The fields and their words are the schema's, so a new type needs nothing here. */
export const RecordDetail = defineComponent(
  ({ id, type }: { id: string; type: string }) => {
    const asked = useDetail(type, id)
    if (!asked) return () => null
    return () => (
      <Section id="content" heading={text({ zh: '内容', en: 'Content' })}>
        {answered(asked.value, ({ node }) => node && <FieldList fields={fieldsOf(type)} of={node} />)}
      </Section>
    )
  },
  { props: ['id', 'type'] },
)
