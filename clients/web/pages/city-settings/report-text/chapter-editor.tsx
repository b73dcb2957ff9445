import { defineComponent, ref } from 'vue'
import { openingYears, selectableYears } from '../../../city/city.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import type { Problem } from '../../../parts/forms/field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import { Choose } from '../../../parts/layout/choose.tsx'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { fieldsOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import { useSettled } from '../../../parts/settings/use-settled.ts'
import {
  ChapterPreviewDocument,
  ReportSentencesDocument,
  type ReportSentencesQuery,
  SetReportChapterDocument,
  type ShownChaptersQuery,
} from './report-text.generated.ts'
import { SentenceEditor } from './sentence-editor.tsx'
import { type NamedIndicator, withCodes, withNames } from './sentence-words.ts'

interface Props {
  chapter: NonNullable<ShownChaptersQuery['presentation']>['chapters'][number]
  indicators: readonly NamedIndicator[]
}

/** One chapter as it shall be; beneath each sentence stands what it prints for a year. */
export const ChapterEditor = defineComponent(
  (props: Props) => {
    const draft = useDraft(() => ({
      revision: props.chapter.revision,
      given: {
        heading: props.chapter.heading,
        paragraphs: props.chapter.paragraphs.map((sentences) =>
          sentences.map((sentence) => withNames(sentence, props.indicators)),
        ),
      },
    }))
    const changeOf = ({ heading, paragraphs }: typeof draft.given.value) => ({
      ...{ service: props.chapter.service, heading },
      paragraphs: paragraphs.map((sentences) =>
        sentences.map((sentence) => withCodes(sentence, props.indicators)),
      ),
    })
    const of = useSettingForm({
      id: 'chapter',
      draft,
      change: changeOf,
      preview: ChapterPreviewDocument,
      mutation: SetReportChapterDocument,
    })
    const years = selectableYears()
    const year = ref(String(openingYears().to))
    const sentences = useSettled(() => changeOf(draft.given.value).paragraphs.flat())
    const printed = useGraphQuery(ReportSentencesDocument, () => ({
      ...{ sentences: sentences.value, year: Number(year.value) },
    }))
    const field = fieldsOf('chapter', of)
    return () => {
      const { paragraphs } = draft.given.value
      const lines = printed.value.answer?.data.reportSentences ?? []
      return (
        <SettingForm of={of}>
          <div class="controls">
            <Choose
              label={text({ zh: '按哪一年试印', en: 'Printed for' })}
              of={year}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
            />
          </div>
          <TextField
            {...field('heading')}
            label={text({ zh: '标题', en: 'Heading' })}
            input={{ required: false }}
          />
          {paragraphs.map((own, paragraph) => (
            <Paragraph
              key={paragraph}
              sentences={own}
              nth={paragraph}
              first={paragraphs.slice(0, paragraph).flat().length}
              indicators={props.indicators}
              lines={lines}
              at={of.at}
            />
          ))}
          <p>
            <button type="button" onClick={() => paragraphs.push([''])}>
              {text({ zh: '加一段', en: 'Add a paragraph' })}
            </button>
          </p>
        </SettingForm>
      )
    }
  },
  { props: ['chapter', 'indicators'] },
)

interface ParagraphProps {
  sentences: string[]
  nth: number
  /** Which of all lines its first sentence prints. */
  first: number
  indicators: readonly NamedIndicator[]
  lines: NonNullable<ReportSentencesQuery['reportSentences']>
  at: (path: string) => Problem[]
}

const Paragraph = ({ sentences, nth, first, indicators, lines, at }: ParagraphProps) => (
  <fieldset class="chapter-paragraph">
    <legend>{text({ zh: `第 ${nth + 1} 段`, en: `Paragraph ${nth + 1}` })}</legend>
    {sentences.map((_, place) => (
      <SentenceEditor
        key={place}
        sentences={sentences}
        place={place}
        paragraph={nth}
        indicators={indicators}
        problems={at(`paragraphs.${nth}.${place}`)}
        printed={lines[first + place]}
      />
    ))}
    <button type="button" onClick={() => sentences.push('')}>
      {text({ zh: '加一句', en: 'Add a sentence' })}
    </button>
  </fieldset>
)
