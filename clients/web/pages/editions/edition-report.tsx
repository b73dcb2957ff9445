import { defineComponent, ref } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { EditionReportDocument } from './edition-report.generated.ts'
import { ReportText } from './report-text.tsx'

interface Props {
  edition: string
  from: number
  to: number
  /** Years and area, for the pages of the figures. */
  query: Record<string, string | number>
}

/** The report over an edition, told when it is opened, and as a document of Word. */
export const EditionReport = defineComponent(
  (props: Props) => {
    const isOpen = ref(false)
    return () => (
      <Section id="report" heading={text({ zh: '工作报告', en: 'Report' })}>
        <p class="form-buttons">
          <button
            type="button"
            aria-expanded={isOpen.value}
            onClick={() => {
              isOpen.value = !isOpen.value
            }}
          >
            {text({ zh: '预览', en: 'Preview' })}
          </button>
          <a
            class="button"
            href={`/reports/annual-${props.from}-${props.to}.docx?edition=${encodeURIComponent(props.edition)}`}
          >
            {text({ zh: '工作报告（Word）', en: 'Report (Word)' })}
          </a>
        </p>
        {isOpen.value && <Text edition={props.edition} query={props.query} />}
      </Section>
    )
  },
  { props: ['edition', 'from', 'to', 'query'] },
)

const Text = defineComponent(
  ({ edition, query }: Pick<Props, 'edition' | 'query'>) => {
    const asked = useGraphQuery(EditionReportDocument, () => ({ edition }))
    return () =>
      answered(
        asked.value,
        ({ annualReport }) => annualReport && <ReportText chapters={annualReport.chapters} query={query} />,
      )
  },
  { props: ['edition', 'query'] },
)
