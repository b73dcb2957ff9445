import { defineComponent, type Ref, ref } from 'vue'
import type { Area } from '../../city/areas.ts'
import { openingYears } from '../../city/city.ts'
import { text } from '../../language/language.ts'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { SelectField } from '../../parts/forms/select-field.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { type MutationFormOf, useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { areaOptions } from '../../parts/layout/options.ts'
import { Preview } from './preview.tsx'
import { PublishEditionDocument } from './publish.generated.ts'

interface Props {
  districts: readonly Area[]
}

/** Publishes the review of some years and an area, after a look at what would be frozen. */
export const PublishForm = defineComponent(
  (props: Props) => {
    const isPreviewed = ref(false)
    const { form, published } = usePublishing(isPreviewed)
    const previewed = () => ({ from: Number(form.given.from), to: Number(form.given.to) })
    return () => (
      <details class="section">
        <summary>{text({ zh: '发布一次总览', en: 'Publish a review' })}</summary>
        <MutationForm
          of={form}
          label={text({ zh: '按现在的数发布', en: 'Publish as known now' })}
          buttons={() => <PreviewButton isOpen={isPreviewed} />}
        >
          {fieldsOf(form, props.districts)}
        </MutationForm>
        <p role="status" class="good">
          {published.value && publishedWords(published.value)}
        </p>
        {isPreviewed.value && <Preview {...previewed()} district={form.given.district} />}
      </details>
    )
  },
  { props: ['districts'] },
)

/** The form, and the title of what was published with it last; the preview closes then. */
function usePublishing(isPreviewed: Ref<boolean>) {
  const published = ref('')
  const { from, to } = openingYears()
  const form = useMutationForm(PublishEditionDocument, {
    id: 'publish',
    given: { title: '', from: String(from), to: String(to), district: '', note: '' },
    variables: (given) => {
      published.value = ''
      return { input: inputOf(given) }
    },
    onDone: (_, { title }) => {
      published.value = title
      isPreviewed.value = false
    },
    clears: ['title'],
  })
  return { form, published }
}

const publishedWords = (title: string) =>
  text({ zh: `“${title}”已发布，列在下面。`, en: `“${title}” is published and listed below.` })

type Given = Record<'title' | 'from' | 'to' | 'district' | 'note', string>

const inputOf = ({ title, from, to, district, note }: Given) => ({
  title,
  from: Number(from),
  to: Number(to),
  ...(district ? { district } : {}),
  ...(note ? { note } : {}),
})

const yearInput = { type: 'number', min: 1949, max: 2200 }

const fieldsOf = ({ field }: MutationFormOf<Given>, districts: Props['districts']) => (
  <>
    <TextField {...field('title')} label={text({ zh: '标题', en: 'Title' })} input={{ maxlength: 200 }} />
    <div class="controls">
      <TextField {...field('from')} label={text({ zh: '起始年', en: 'From' })} input={yearInput} />
      <TextField {...field('to')} label={text({ zh: '截止年', en: 'To' })} input={yearInput} />
      <SelectField
        {...field('district')}
        label={text({ zh: '范围', en: 'Area' })}
        options={areaOptions(districts)}
      />
    </div>
    <TextField
      {...field('note')}
      label={text({ zh: '说明（可不填）', en: 'Note (optional)' })}
      input={{ required: false, maxlength: 1000 }}
    />
  </>
)

function PreviewButton({ isOpen }: { isOpen: Ref<boolean> }) {
  return (
    <button
      type="button"
      aria-expanded={isOpen.value}
      onClick={() => {
        isOpen.value = !isOpen.value
      }}
    >
      {text({ zh: '预览', en: 'Preview' })}
    </button>
  )
}
