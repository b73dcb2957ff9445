import './figure-card.css'
import { RouterLink } from 'vue-router'
import { Amount } from './amount.tsx'
import { amountOf, type Measured } from './amount-of.ts'
import type { Basis } from './basis.ts'
import { ComparisonMark } from './comparison-mark.tsx'
import { ObservedIn } from './observed-in.tsx'
import type { Amount as AmountValue } from './quantity-words.ts'
import { type Reconciliation, ReconciliationMark } from './reconciliation-mark.tsx'
import { Spark } from './spark.tsx'
import { type Target, TargetMark } from './target-mark.tsx'
import { TrendMark } from './trend-mark.tsx'
import type { YearPoint } from './year-point.ts'

/** A figure as a card tells it: of what, how much, how it came to be, and against what was aimed at and published. */
export interface CardFigure {
  indicator: Measured & { code: string; name: string }
  value: number | null
  relation: AmountValue['relation']
  upTo: number | null
  basis: Basis
  observedIn: number | null
  years: readonly YearPoint[]
  /** How it stands to the same months of the year before; left out of whole years. */
  yearEarlier?: { change: number | null; growth: number | null } | null
  target: Target | null
  /** Null of what is counted no more. */
  reconciliation: Reconciliation | null
  statement: { inconsistency: string | null } | null
}

interface Props {
  figure: CardFigure
  /** Years and area, for the page of the figure. */
  query?: Record<string, string>
  /** On the wall of a meeting room: the name, the number and its course, and nothing to press. */
  isOnWall?: boolean
}

/** One figure in a list of several: the number first, then how it came to be and what was published. */
export const FigureCard = ({ figure, query = {}, isOnWall = false }: Props) =>
  isOnWall ? <OnWall figure={figure} /> : <Card figure={figure} query={query} />

function Card({ figure, query }: Pick<Props, 'figure'> & { query: Record<string, string> }) {
  const { indicator, target } = figure
  return (
    <li class="card" data-code={indicator.code}>
      <h3>
        <RouterLink to={{ path: `/figures/${indicator.code}`, query }}>{indicator.name}</RouterLink>
      </h3>
      <p class="value">
        <FigureValue of={figure} />
      </p>
      <p class="course">
        <FigureCourse of={figure} />
      </p>
      {target && <TargetMark of={target} />}
      <Compared figure={figure} />
    </li>
  )
}

const OnWall = ({ figure }: Pick<Props, 'figure'>) => (
  <li>
    <span class="name">{figure.indicator.name}</span>
    <Amount of={amountOf(figure.indicator, figure)} />
    <Spark years={figure.years} unit={figure.indicator.unit} />
  </li>
)

/** The number, and of which year it is where that is not the last. */
export const FigureValue = ({ of: figure }: { of: CardFigure }) => (
  <>
    <Amount of={amountOf(figure.indicator, figure)} />
    <ObservedIn of={figure.observedIn} to={figure.years.at(-1)?.year ?? 0} />
  </>
)

/** How it ran over the years, and how the last stands to the one before, or some months to those of the year before. */
export const FigureCourse = ({ of: { years, yearEarlier, indicator } }: { of: CardFigure }) => (
  <>
    <Spark years={years} unit={indicator.unit} />
    <TrendMark of={years.at(-1)} unit={indicator.unit} />
    {yearEarlier && <ComparisonMark of={yearEarlier} unit={indicator.unit} />}
  </>
)

/** How it stands to what was published, and why that contradicts itself where it does. */
export const Compared = ({
  figure: { reconciliation, statement },
}: {
  figure: Pick<CardFigure, 'reconciliation' | 'statement'>
}) => reconciliation && <ReconciliationMark of={reconciliation} note={statement?.inconsistency ?? null} />
