import { RouterLink } from 'vue-router'
import { Amount } from '../../parts/figures/amount.tsx'
import { ObservedIn } from '../../parts/figures/observed-in.tsx'
import { ReconciliationMark } from '../../parts/figures/reconciliation-mark.tsx'
import { Spark } from '../../parts/figures/spark.tsx'
import { TargetMark } from '../../parts/figures/target-mark.tsx'
import { TrendMark } from '../../parts/figures/trend-mark.tsx'
import { amountOf, type Figure } from './figure.ts'

/** A headline figure: the number first, then how it came to be and what was published. */
export function FigureCard({ figure, query }: { figure: Figure; query: Record<string, string> }) {
  const { indicator, years, target, reconciliation, statement } = figure
  return (
    <li class="card" data-code={indicator.code}>
      <h3>
        <RouterLink to={{ path: `/figures/${indicator.code}`, query }}>{indicator.name}</RouterLink>
      </h3>
      <p class="value">
        <Amount of={amountOf(figure)} />
        <ObservedIn of={figure.observedIn} to={years.at(-1)?.year ?? 0} />
      </p>
      <p class="course">
        <Spark years={years} unit={indicator.unit} />
        <TrendMark years={years} unit={indicator.unit} />
      </p>
      {target && <TargetMark of={target} />}
      <ReconciliationMark of={reconciliation} note={statement?.inconsistency ?? null} />
    </li>
  )
}
