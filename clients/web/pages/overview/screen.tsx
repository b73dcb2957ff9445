import { RouterLink } from 'vue-router'
import type { AskedPeriod } from '../../address/asked-period.generated.ts'
import { momentText } from '../../calendar-days/days.ts'
import { periodText } from '../../calendar-days/periods.ts'
import type { Gap } from '../../graph/ask.ts'
import { inLanguage, language, text } from '../../language/language.ts'
import { BasisNote, basesOf } from '../../parts/figures/basis-note.tsx'
import { FigureCard } from '../../parts/figures/figure-card.tsx'
import { noHeadlines, noIndicators } from '../../parts/figures/no-indicators.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { type Figure, headlinesOf } from './figure.ts'
import type { OverviewQuery } from './overview.generated.ts'
import { overviewWords } from './overview-words.ts'

interface Props {
  review: OverviewQuery['review']
  area: string
  period: AskedPeriod
  /** Why there is no review, where there is none. */
  gaps: readonly Gap[]
}

/** The wall of a meeting room: the headline figures of all services at once, renewed every minute. */
export const Screen = (props: Props) => (
  <div class="screen">
    <Head {...props} />
    {!props.review && props.gaps.map(({ message }) => <p key={message}>{inLanguage(message)}</p>)}
    {props.review?.services.length === 0 && <Empty why={text(noIndicators)} />}
    <BasisNote of={basesOf(props.review?.services.flatMap(headlinesOf) ?? [])} />
    <div class="screen-services">
      {props.review?.services.map((service) => (
        <section key={service.code} aria-labelledby={`screen-${service.code}`}>
          <h2 id={`screen-${service.code}`}>{service.name}</h2>
          <Headlines figures={headlinesOf(service)} />
        </section>
      ))}
    </div>
  </div>
)

const Headlines = ({ figures }: { figures: readonly Figure[] }) =>
  figures.length === 0 ? (
    <Empty why={text(noHeadlines)} />
  ) : (
    <ul>
      {figures.map((figure) => (
        <FigureCard key={figure.indicator.code} figure={figure} isOnWall />
      ))}
    </ul>
  )

const Head = ({ review, area, period }: Props) => (
  <div class="screen-head">
    <h1>
      {area} {review?.periodName ?? periodText(period.from, period.to)} {text(overviewWords(period))}
    </h1>
    <p>
      {review && (
        <>
          {text({ zh: '计算于', en: 'Computed' })} {momentText(review.computedAt, language.value)}{' '}
        </>
      )}
      <RouterLink to="/">{text({ zh: '退出大屏', en: 'Leave' })}</RouterLink>
    </p>
  </div>
)
