import { defineComponent } from 'vue'
import { text } from '../../../language/language.ts'
import { TextField } from '../../../parts/forms/text-field.tsx'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { fieldsOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import type { Document } from './statement.ts'
import { SetSourceDocument, SourcePreviewDocument } from './statements.generated.ts'

/** What is said of one document, or of a new one. */
export const SourceEditor = defineComponent(
  (props: { document?: Document | undefined }) => {
    const draft = useDraft(() => ({
      revision: props.document?.revision ?? 0,
      given: {
        key: props.document?.key ?? '',
        title: props.document?.title ?? '',
        publisher: props.document?.publisher ?? '',
        published: props.document?.published ?? '',
      },
    }))
    const of = useSettingForm({
      id: 'source',
      draft,
      change: (given) => given,
      preview: SourcePreviewDocument,
      mutation: SetSourceDocument,
    })
    const field = fieldsOf('source', of)
    return () => (
      <SettingForm of={of}>
        <div class="setting-fields">
          <TextField {...field('title')} label={text({ zh: '标题', en: 'Title' })} />
          <TextField {...field('publisher')} label={text({ zh: '发布者', en: 'Publisher' })} />
          <TextField
            {...field('published')}
            label={text({ zh: '发布日期（年、年月或日期）', en: 'Published (year, month or day)' })}
          />
          {!props.document && (
            <TextField
              {...field('key')}
              label={text({
                zh: '代码（可不填，如 report-2021）',
                en: 'Code (may be empty, e.g. report-2021)',
              })}
              input={{ required: false }}
            />
          )}
        </div>
      </SettingForm>
    )
  },
  { props: ['document'] },
)
