import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { Amount, Blank } from '../../parts/figures/amount.tsx'
import { ObservedIn } from '../../parts/figures/observed-in.tsx'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import { ReconciliationMark } from '../../parts/figures/reconciliation-mark.tsx'
import { Spark } from '../../parts/figures/spark.tsx'
import { TargetMark } from '../../parts/figures/target-mark.tsx'
import { TrendMark } from '../../parts/figures/trend-mark.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { amountOf, type Figure } from './figure.ts'

interface Props {
  caption: string
  figures: readonly Figure[]
  query: Record<string, string>
}

/** All figures of a service as a table: the numbers themselves, year by year, for who wants no picture. */
export function FigureRows({ caption, figures, query }: Props) {
  const years = figures[0]?.years ?? []
  return (
    <TableScroll label={caption}>
      <table class="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '指标', en: 'Indicator' })}</th>
            <th scope="col" class="number">
              {text({ zh: '数值', en: 'Value' })}
            </th>
            {years.map(({ year }) => (
              <th key={year} scope="col" class="number year">
                {year}
              </th>
            ))}
            <th scope="col" class="course">
              {text({ zh: '走势', en: 'Course' })}
            </th>
            <th scope="col">{text({ zh: '公布', en: 'Published' })}</th>
            <th scope="col">{text({ zh: '对照', en: 'Compared' })}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={figure.indicator.code} figure={figure} query={query} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function FigureRow({ figure, query }: { figure: Figure; query: Record<string, string> }) {
  const { indicator, years, target, statement, reconciliation } = figure
  return (
    <tr data-code={indicator.code}>
      <th scope="row">
        <RouterLink to={{ path: `/figures/${indicator.code}`, query }}>{indicator.name}</RouterLink>
        {target && <TargetMark of={target} />}
      </th>
      <td class="number total">
        <Amount of={amountOf(figure)} />
        <ObservedIn of={figure.observedIn} to={years.at(-1)?.year ?? 0} />
      </td>
      {years.map(({ year, value }) => (
        <td key={year} class="number year">
          {value === null ? <Blank /> : digitsOf(value)}
        </td>
      ))}
      <td class="course">
        <Spark years={years} unit={indicator.unit} />
        <TrendMark years={years} unit={indicator.unit} />
      </td>
      <td>{statement?.wording ?? ''}</td>
      <td>
        <ReconciliationMark of={reconciliation} note={statement?.inconsistency ?? null} />
      </td>
    </tr>
  )
}
