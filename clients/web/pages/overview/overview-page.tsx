import './overview.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { type AskedPeriod, isOfYears, periodQuery } from '../../address/asked-period.generated.ts'
import { useAddress } from '../../address/use-address.ts'
import { usePeriod } from '../../address/use-period.ts'
import { momentText } from '../../calendar-days/days.ts'
import { daysIn, periodText } from '../../calendar-days/periods.ts'
import { areaAsked } from '../../city/areas.ts'
import { city } from '../../city/city.ts'
import type { Gap } from '../../graph/ask.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text } from '../../language/language.ts'
import { AreasChanged } from '../../parts/figures/areas-changed.tsx'
import { BasisNote, basesOf } from '../../parts/figures/basis-note.tsx'
import { noIndicators } from '../../parts/figures/no-indicators.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { NoSuchPeriod } from '../../parts/layout/no-such-period.tsx'
import { CoverageDetails } from './coverage-details.tsx'
import { matching } from './matching.ts'
import { OverviewDocument, type OverviewQuery, type OverviewQueryVariables } from './overview.generated.ts'
import { OverviewControls } from './overview-controls.tsx'
import { overviewWords } from './overview-words.ts'
import { PublicPart } from './public-part.tsx'
import { ReadingLine } from './reading-line.tsx'
import { Screen } from './screen.tsx'
import { ServiceSection } from './service-section.tsx'

const minute = 60_000

/** Five years on one page: one question to the graph, everything else is in the address. */
export const OverviewPage = defineComponent(() => {
  const shown = usePeriod()
  const district = useAddress('district')
  const narrowing = { verdict: useAddress('verdict'), sought: useAddress('text') }
  const screen = useAddress('screen')
  const asked = useGraphQuery(
    OverviewDocument,
    () => {
      const [from, to] = [shown.from.value, shown.to.value]
      const months = { fromMonth: shown.fromMonth.value, toMonth: shown.toMonth.value }
      return { from, to, ...months, inMonths: !isOfYears(months), district: district.value || null }
    },
    { every: () => (screen.value === '1' ? minute : false), isWanted: () => !shown.fault.value },
  )
  const show = (data: OverviewQuery, of: OverviewQueryVariables, gaps: readonly Gap[]) => {
    const area = areaIn(data, of)
    return screen.value === '1' ? (
      <Screen review={data.review} period={of} area={area} gaps={gaps} />
    ) : (
      <Overview {...{ data, of, area, narrowing, gaps }} />
    )
  }
  return () => (shown.fault.value ? <NoSuchPeriod of={shown.fault.value} /> : answered(asked.value, show))
})

/** Name of the area that was asked for. */
const areaIn = ({ districts }: OverviewQuery, { district }: OverviewQueryVariables): string =>
  areaAsked(districts ?? [], district)?.name ?? ''

interface Props {
  data: OverviewQuery
  of: OverviewQueryVariables
  area: string
  gaps: readonly Gap[]
  /** The verdict and the text that figures are narrowed by; empty for none. */
  narrowing: Record<'verdict' | 'sought', WritableComputedRef<string>>
}

function Overview({ data: { districts, review, editions }, of, area, narrowing, gaps }: Props) {
  const query = queryOf(of)
  const { verdict, sought } = narrowing
  return (
    <>
      <Head {...{ area, period: of, review, districts }} />
      {review?.services.length === 0 && <Empty why={text(noIndicators)} />}
      {review && review.services.length > 0 && <Reading review={review} of={of} verdict={verdict} />}
      {review?.services.map((service) => (
        <ServiceSection
          key={service.code}
          service={service}
          found={matching(service.figures, verdict.value, sought.value)}
          query={query}
        />
      ))}
      {city.value === null && gaps.every(({ code }) => code !== 'BAD_USER_INPUT') && <NoCity />}
      {!review && <PublicPart editions={editions} />}
    </>
  )
}

/** For whoever is not told so in place of the figures. */
const NoCity = () => (
  <Empty
    why={text({
      zh: '尚未设定本市及其辖市区，还没有可看的内容。',
      en: 'The city and its districts are not set up yet: there is nothing to see.',
    })}
  />
)

/** Period and area, for the pages of the figures and for files. */
const queryOf = ({ district, ...period }: OverviewQueryVariables): Record<string, string> => ({
  ...periodQuery(period),
  ...(district ? { district } : {}),
})

interface HeadProps extends Pick<OverviewQuery, 'review' | 'districts'> {
  area: string
  period: AskedPeriod
}

const Head = ({ area, period, review, districts }: HeadProps) => (
  <div class="page-head">
    <div>
      <h1>
        {area} {review?.periodName ?? periodText(period.from, period.to)} {text(overviewWords(period))}
      </h1>
      {review?.dataUntil && (
        <p class="note">
          {text({ zh: '数据截至', en: 'Data until' })} {momentText(review.dataUntil, language.value)}
        </p>
      )}
      {review && <AreasChanged on={review.areasChangedOn} />}
      <BasisNote of={basesOf(review?.services.flatMap(({ figures }) => figures) ?? [])} />
    </div>
    <OverviewControls districts={districts ?? []} />
  </div>
)

interface ReadingProps extends Pick<Props, 'of'> {
  review: NonNullable<OverviewQuery['review']>
  verdict: WritableComputedRef<string>
}

/** How the figures stand to what was published, the file of all of them, and who has reported. */
const Reading = ({ review, of, verdict }: ReadingProps) => (
  <>
    <ReadingLine
      figures={review.services.flatMap(({ figures }) => figures)}
      chosen={verdict.value}
      onChoose={(value) => {
        verdict.value = value
      }}
    />
    <p class="files">
      <a class="workbook" href={`/exports/review.xlsx?${new URLSearchParams(queryOf(of))}`}>
        {text({ zh: '存为 Excel', en: 'Save as Excel' })}
      </a>
    </p>
    <CoverageDetails {...daysIn(of)} district={of.district ?? null} />
  </>
)
