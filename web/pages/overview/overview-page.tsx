import './overview.css'
import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePeriod } from '../../address/use-period.ts'
import { momentText } from '../../calendar-days/days.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { language, text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { CoverageDetails } from './coverage-details.tsx'
import { matching } from './matching.ts'
import { OverviewDocument, type OverviewQuery, type OverviewQueryVariables } from './overview.generated.ts'
import { OverviewControls } from './overview-controls.tsx'
import { overviewWords, periodText } from './period-text.ts'
import { PublicPart } from './public-part.tsx'
import { ReadingLine } from './reading-line.tsx'
import { Screen } from './screen.tsx'
import { ServiceSection } from './service-section.tsx'

const minute = 60_000

/** Five years on one page: one question to the graph, everything else is in the address. */
export const OverviewPage = defineComponent(() => {
  const { from, to } = usePeriod()
  const district = useAddress('district')
  const verdict = useAddress('verdict')
  const sought = useAddress('text')
  const screen = useAddress('screen')
  const asked = useQuestion(
    OverviewDocument,
    () => ({ from: from.value, to: to.value, district: district.value || null }),
    { every: () => (screen.value === '1' ? minute : false) },
  )
  const show = ({ districts, review, editions }: OverviewQuery, asked: OverviewQueryVariables) => {
    const { from, to, district } = asked
    const query = { from: String(from), to: String(to), ...(district ? { district } : {}) }
    const area = districts?.find(({ id, code }) => (district ? id === district : code.endsWith('00')))
    if (screen.value === '1') return <Screen {...{ review, from, to }} area={area?.name ?? ''} />
    const figures = review?.services.flatMap((service) => service.figures) ?? []
    return (
      <>
        <div class="page-head">
          <div>
            <h1>
              {area?.name} {periodText(from, to)} {text(overviewWords(from, to))}
            </h1>
            {review?.dataUntil && (
              <p class="note">
                {text({ zh: '数据截至', en: 'Data until' })} {momentText(review.dataUntil, language.value)}
              </p>
            )}
          </div>
          <OverviewControls districts={districts ?? []} />
        </div>
        {review && (
          <>
            <ReadingLine
              figures={figures}
              chosen={verdict.value}
              onChoose={(value) => {
                verdict.value = value
              }}
            />
            <p class="files">
              <a class="workbook" href={`/exports/review.xlsx?${new URLSearchParams(query)}`}>
                {text({ zh: '存为 Excel', en: 'Save as Excel' })}
              </a>
            </p>
            <CoverageDetails from={from} to={to} district={district ?? null} />
          </>
        )}
        {review?.services.map((service) => (
          <ServiceSection
            key={service.code}
            service={service}
            found={matching(service.figures, verdict.value, sought.value)}
            query={query}
          />
        ))}
        {!review && <PublicPart editions={editions} />}
      </>
    )
  }
  return () => answered(asked.value, show)
})
