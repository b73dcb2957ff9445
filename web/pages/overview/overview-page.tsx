import './overview.css'
import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePeriod } from '../../address/use-period.ts'
import { momentText } from '../../calendar-days/days.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { language, text } from '../../language/language.ts'
import { answered } from '../../layout/answered.tsx'
import { CoverageDetails } from './coverage-details.tsx'
import { matching } from './matching.ts'
import { OverviewDocument, type OverviewQuery } from './overview.generated.ts'
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
  const query = () => ({
    from: String(from.value),
    to: String(to.value),
    ...(district.value ? { district: district.value } : {}),
  })
  const show = ({ districts, review, editions }: OverviewQuery) => {
    const area = districts?.find(({ id, code }) =>
      district.value ? id === district.value : code.endsWith('00'),
    )
    if (screen.value === '1') return <Screen review={review} area={area?.name ?? ''} />
    const figures = review?.services.flatMap((service) => service.figures) ?? []
    return (
      <>
        <div class="page-head">
          <div>
            <h1>
              {area?.name} {periodText(from.value, to.value)} {text(overviewWords(from.value, to.value))}
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
            <CoverageDetails from={from.value} to={to.value} district={district.value || null} />
          </>
        )}
        {review?.services.map((service) => (
          <ServiceSection
            key={service.code}
            service={service}
            found={matching(service.figures, verdict.value, sought.value)}
            query={query()}
          />
        ))}
        {!review && <PublicPart editions={editions} />}
      </>
    )
  }
  return () => answered(asked.value, show)
})
