import { defineComponent, ref } from 'vue'
import { selectableYears } from '../../../city/city.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { TextField } from '../../../parts/forms/text-field.tsx'
import { Choose } from '../../../parts/layout/choose.tsx'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { useSettled } from '../../../parts/settings/use-settled.ts'
import { fieldsOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import {
  ChapterPreviewDocument,
  ReportSentencesDocument,
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
    const year = ref(String(years.at(-1) ?? ''))
    const sentences = useSettled(() => changeOf(draft.given.value).paragraphs.flat())
    const printed = useGraphQuery(ReportSentencesDocument, () => ({
      ...{ sentences: sentences.value, year: Number(year.value) },
    }))
    const field = fieldsOf('chapter', of)
    return () => {
      const { paragraphs } = draft.given.value
      const told = printed.value.answer?.data.reportSentences ?? []
      let nth = 0
      return (
        <SettingForm of={of}>
          <div class="controls">
            <Choose
              label={text({ zh: '按哪一年试印', en: 'Printed for' })}
              of={year}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
            />
          </div>
          <TextField {...field('heading')} label={text({ zh: '标题', en: 'Heading' })} input={{ required: false }} />
          {paragraphs.map((own, paragraph) => (
            <fieldset key={paragraph} class="chapter-paragraph">
              <legend>{text({ zh: `第 ${paragraph + 1} 段`, en: `Paragraph ${paragraph + 1}` })}</legend>
              {own.map((_, place) => (
                <SentenceEditor
                  key={place}
                  sentences={own}
                  place={place}
                  paragraph={paragraph}
                  indicators={props.indicators}
                  problems={of.at(`paragraphs.${paragraph}.${place}`)}
                  printed={told[nth++]}
                />
              ))}
              <button type="button" onClick={() => own.push('')}>
                {text({ zh: '加一句', en: 'Add a sentence' })}
              </button>
            </fieldset>
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
