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
  return (
    <div class="reading">
      <p>
        {text({
          zh: `${figures.length} 项指标，${withValue} 项有数。与公布的数对照：`,
          en: `${figures.length} indicators, ${withValue} with a value. Against what was published:`,
        })}
      </p>
      <ul>
        {(Object.keys(verdicts) as Reconciliation[]).map((verdict) => {
          const count = figures.filter(({ reconciliation }) => reconciliation === verdict).length
          if (count === 0) return null
          const isChosen = chosen === verdict
          return (
            <li key={verdict}>
              <button
                type="button"
                class="verdict"
                aria-pressed={isChosen}
                onClick={() => onChoose(isChosen ? '' : verdict)}
              >
                <ReconciliationMark of={verdict} /> {count}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
