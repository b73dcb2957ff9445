import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { Spark } from '../../parts/figures/spark.tsx'
import { amountOf } from './figure.ts'
import { headlines } from './headlines.ts'
import type { OverviewQuery } from './overview.generated.ts'
import { overviewWords, periodText } from './period-text.ts'

interface Props {
  review: OverviewQuery['review']
  area: string
  from: number
  to: number
}

/** The wall of a meeting room: the headline figures of the four services at once, renewed every minute. */
export function Screen({ review, area, from, to }: Props) {
  return (
    <div class="screen">
      <div class="screen-head">
        <h1>
          {area} {periodText(from, to)} {text(overviewWords(from, to))}
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
      <div class="screen-services">
        {review?.services.map(({ code, name, figures }) => (
          <section key={code} aria-labelledby={`screen-${code}`}>
            <h2 id={`screen-${code}`}>{name}</h2>
            <ul>
              {(headlines[code] ?? [])
                .flatMap((headline) => figures.filter(({ indicator }) => indicator.code === headline))
                .map((figure) => (
                  <li key={figure.indicator.code}>
                    <span class="name">{figure.indicator.name}</span>
                    <Amount of={amountOf(figure)} />
                    <Spark years={figure.years} unit={figure.indicator.unit} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
