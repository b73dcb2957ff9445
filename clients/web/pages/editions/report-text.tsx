import { RouterLink } from 'vue-router'

interface Chapter {
  heading: string
  paragraphs: readonly {
    segments: readonly { text: string; figure: { indicator: { code: string } } | null }[]
  }[]
}

/** The report in its chapters; every number in a sentence leads to its figure. */
export function ReportText({ chapters, query }: { chapters: readonly Chapter[]; query: object }) {
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
