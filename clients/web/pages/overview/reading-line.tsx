import { text } from '../../language/language.ts'
import {
  type Reconciliation,
  ReconciliationMark,
  verdicts,
} from '../../parts/figures/reconciliation-mark.tsx'
import type { Figure } from './figure.ts'

interface Props {
  figures: readonly Figure[]
  chosen: string
  onChoose: (verdict: string) => void
}

/** How many figures stand how to what was published: the key to the marks, and a filter at the same time. */
export function ReadingLine({ figures, chosen, onChoose }: Props) {
  const withValue = figures.filter(({ value }) => value !== null).length
  const counts = (Object.keys(verdicts) as Reconciliation[]).map((verdict) => ({
    verdict,
    count: figures.filter(({ reconciliation }) => reconciliation === verdict).length,
  }))
  return (
    <div class="reading">
      <p>
        {text({
          zh: `${figures.length} 项指标，${withValue} 项有数。与公布的数对照：`,
          en: `${figures.length} indicators, ${withValue} with a value. Against what was published:`,
        })}
      </p>
      <ul>
        {counts.map(({ verdict, count }) => count > 0 && verdictButton(verdict, count, chosen, onChoose))}
      </ul>
    </div>
  )
}

const verdictButton = (
  verdict: Reconciliation,
  count: number,
  chosen: string,
  onChoose: Props['onChoose'],
) => (
  <li key={verdict}>
    <button
      type="button"
      class="verdict"
      aria-pressed={chosen === verdict}
      onClick={() => onChoose(chosen === verdict ? '' : verdict)}
    >
      <ReconciliationMark of={verdict} /> {count}
    </button>
  </li>
)
