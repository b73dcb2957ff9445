import { computed, defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { HatchLegend } from '../../parts/charts/hatching.tsx'
import { isSpread } from '../../parts/figures/basis.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import type { Option } from '../../parts/layout/options.ts'
import { Section } from '../../parts/layout/section.tsx'
import { type Apart, breakdownHeading } from './breakdown-parts.tsx'
import { BreakdownTable } from './breakdown-table.tsx'
import { CrossedTable } from './crossed-table.tsx'
import type { Facts } from './facts.ts'
import { FigureBreakdownDocument, type FigureBreakdownQueryVariables } from './figure-breakdown.generated.ts'
import { partsWords } from './words.ts'

interface Props {
  facts: Facts
  variables: Omit<FigureBreakdownQueryVariables, 'by' | 'first' | 'second' | 'crossed'>
}

type Dimensions = Facts['indicator']['dimensions']

/** The figure broken down by what its records are of, by one dimension or by two crossed; nothing where it has none. */
export const BreakdownSection = defineComponent(
  (props: Props) => {
    const { by, across } = useDimensions(() => props.facts.indicator.dimensions)
    const asked = useGraphQuery(
      FigureBreakdownDocument,
      () => {
        const both = [by.value, across.value].filter(Boolean)
        const sides = { first: [by.value], second: [across.value], crossed: both.length > 1 }
        return { ...props.variables, by: both, ...sides }
      },
      { isWanted: () => by.value !== '' },
    )
    return () => {
      const { dimensions } = props.facts.indicator
      if (dimensions.length === 0) return null
      return (
        <Section id="breakdown" heading={breakdownHeading()}>
          <Controls {...{ dimensions, by, across }} />
          {answered(asked.value, ({ indicator }) => partsOf(props.facts, indicator?.figure))}
        </Section>
      )
    }
  },
  { props: ['facts', 'variables'] },
)

interface Chosen {
  dimensions: Dimensions
  /** Field of the dimension; of the other one blank where nothing is crossed. */
  by: { value: string }
  across: { value: string }
}

const Controls = ({ dimensions, by, across }: Chosen) => (
  <div class="controls">
    <Choose label={text({ zh: '分类', en: 'By' })} of={by} options={optionsOf(dimensions)} />
    {dimensions.length > 1 && (
      <Choose
        label={text({ zh: '再分', en: 'And by' })}
        of={across}
        options={[noneOf(), ...optionsOf(dimensions.filter(({ field }) => field !== by.value))]}
      />
    )}
  </div>
)

/** By which dimensions, in the address: the first there is unless another is named, and none across. */
function useDimensions(there: () => Dimensions) {
  const isThere = (field: string) => there().some((one) => one.field === field)
  const [named, other] = [useAddress('by', '', isThere), useAddress('across', '', isThere)]
  const by = computed({
    get: () => named.value || (there()[0]?.field ?? ''),
    set: (field) => {
      named.value = field
    },
  })
  const across = computed({
    get: () => (other.value === by.value ? '' : other.value),
    set: (field) => {
      other.value = field
    },
  })
  return { by, across }
}

const optionsOf = (dimensions: Dimensions): Option[] =>
  dimensions.map(({ field, name }) => ({ value: field, label: name }))

const noneOf = (): Option => ({ value: '', label: text({ zh: '不再分', en: 'Nothing else' }) })

function partsOf(facts: Facts, figure: Apart | undefined) {
  if (!figure || figure.breakdown.parts.length === 0)
    return (
      <Empty why={text({ zh: '这一时期、这一区域没有账目。', en: 'No entries for this period and area.' })} />
    )
  const { breakdown } = figure
  const Table = breakdown.dimensions.length > 1 ? CrossedTable : BreakdownTable
  return (
    <>
      <Table facts={facts} figure={figure} />
      <p class="note">{text(partsWords(breakdown, facts.indicator.measure))}</p>
      <HatchLegend isShown={breakdown.parts.some(isSpread)} />
    </>
  )
}
