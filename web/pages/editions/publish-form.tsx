import { defineComponent, reactive, ref } from 'vue'
import { text } from '../../language/language.ts'
import { problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { SelectField } from '../../parts/forms/select-field.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { Preview } from './preview.tsx'
import { PublishEditionDocument } from './publish.generated.ts'

interface Props {
  districts: readonly { id: string; code: string; name: string }[]
}

/** Publishes the review of some years and an area, after a look at what would be frozen. */
export const PublishForm = defineComponent(
  (props: Props) => {
    const given = reactive({ title: '', from: '2017', to: '2021', district: '', note: '' })
    const isPreviewed = ref(false)
    const published = ref('')
    const deed = useFormDeed(PublishEditionDocument)

    async function publish(event: Event) {
      event.preventDefault()
      const { title, from, to, district, note } = given
      const input = {
        title,
        from: Number(from),
        to: Number(to),
        ...(district ? { district } : {}),
        ...(note ? { note } : {}),
      }
      published.value = ''
      if (!(await deed.send({ input }))) return
      published.value = title
      given.title = ''
      isPreviewed.value = false
    }
    const year = (field: 'from' | 'to', label: string) => (
      <TextField
        id={`publish-${field}`}
        label={label}
        value={given[field]}
        problems={problemsAt(deed.problems.value, field)}
        input={{ type: 'number', min: 1949, max: 2200 }}
        onGive={(value) => {
          given[field] = value
        }}
      />
    )
    return () => (
      <details class="section">
        <summary>{text({ zh: '发布一次总览', en: 'Publish a review' })}</summary>
        <form onSubmit={publish}>
          <TextField
            id="publish-title"
            label={text({ zh: '标题', en: 'Title' })}
            value={given.title}
            problems={problemsAt(deed.problems.value, 'title')}
            input={{ maxlength: 200 }}
            onGive={(value) => {
              given.title = value
            }}
          />
          <div class="controls">
            {year('from', text({ zh: '起始年', en: 'From' }))}
            {year('to', text({ zh: '截止年', en: 'To' }))}
            <SelectField
              id="publish-district"
              label={text({ zh: '范围', en: 'Area' })}
              value={given.district}
              problems={problemsAt(deed.problems.value, 'district')}
              options={props.districts.map(({ id, code, name }) => ({
                value: code.endsWith('00') ? '' : id,
                label: name,
              }))}
              onGive={(value) => {
                given.district = value
              }}
            />
          </div>
          <TextField
            id="publish-note"
            label={text({ zh: '说明（可不填）', en: 'Note (optional)' })}
            value={given.note}
            problems={problemsAt(deed.problems.value, 'note')}
            input={{ required: false, maxlength: 1000 }}
            onGive={(value) => {
              given.note = value
            }}
          />
          <FormEnd
            deed={deed}
            fields={['title', 'from', 'to', 'district', 'note']}
            label={text({ zh: '按现在的数发布', en: 'Publish as known now' })}
          >
            <button
              type="button"
              aria-expanded={isPreviewed.value}
              onClick={() => {
                isPreviewed.value = !isPreviewed.value
              }}
            >
              {text({ zh: '预览', en: 'Preview' })}
            </button>
          </FormEnd>
          <p role="status" class="good">
            {published.value &&
              text({
                zh: `“${published.value}”已发布，列在下面。`,
                en: `“${published.value}” is published and listed below.`,
              })}
          </p>
        </form>
        {isPreviewed.value && (
          <Preview from={Number(given.from)} to={Number(given.to)} district={given.district} />
        )}
      </details>
    )
  },
  { props: ['districts'] },
)
