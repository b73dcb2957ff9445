import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { Empty } from '../../parts/layout/answered.tsx'

const noChapters = {
  zh: '本市的数据包没有报告：请在 report.yaml 中写上各章，由系统管理员装入。',
  en: 'The package of the city has no report: write its chapters in report.yaml and have it installed.',
}

interface Chapter {
  heading: string
  paragraphs: readonly {
    segments: readonly { text: string; figure: { indicator: { code: string } } | null }[]
  }[]
}

/** The report in its chapters; every number in a sentence leads to its figure. */
export function ReportText({ chapters, query }: { chapters: readonly Chapter[]; query: object }) {
  if (chapters.length === 0) return <Empty why={text(noChapters)} />
  return (
    <div class="report-text">
      {chapters.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {paragraphs.map(({ segments }, index) => (
            <p key={index}>
              {segments.map(({ text: words, figure }, place) =>
                figure ? (
                  <RouterLink
                    key={place}
                    to={{ path: `/figures/${figure.indicator.code}`, query: { ...query } }}
                  >
                    {words}
                  </RouterLink>
                ) : (
                  words
                ),
              )}
            </p>
          ))}
        </section>
      ))}
    </div>
  )
}
