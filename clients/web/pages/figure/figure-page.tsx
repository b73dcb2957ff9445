import './figure.css'
import { computed, defineComponent } from 'vue'
import { useRoute } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { usePeriod } from '../../address/use-period.ts'
import { areaAsked } from '../../city/areas.ts'
import type { Gap } from '../../graph/ask.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { NoSuchPeriod } from '../../parts/layout/no-such-period.tsx'
import { NotThere } from '../../parts/layout/not-there.tsx'
import { useOutlines } from '../../parts/maps/use-outlines.ts'
import { may } from '../../viewer/may.ts'
import { BreakdownSection } from './breakdown-section.tsx'
import { isCompared } from './comparisons.tsx'
import { DefinitionSection } from './definition-section.tsx'
import { DistrictsSection } from './districts-section.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import type { Facts, Indicator } from './facts.ts'
import { FigureDocument, type FigureQuery, type FigureQueryVariables } from './figure.generated.ts'
import { FigureControls } from './figure-controls.tsx'
import { FigureHead } from './figure-head.tsx'
import { MonthsSection } from './months-section.tsx'
import { OrganizationsSection } from './organizations-section.tsx'
import { RestatementsSection } from './restatements-section.tsx'
import { StatementsSection } from './statements-section.tsx'
import { TakeAway } from './take-away.tsx'
import { TargetSection } from './target-section.tsx'
import { useKnownOn } from './use-known-on.ts'
import { YearsSection } from './years-section.tsx'

/** One indicator: what it means, how it ran, where, against what was aimed at and published, and every record behind it. */
export const FigurePage = defineComponent(() => {
  const route = useRoute()
  const { from, to, fromMonth, toMonth, fault } = usePeriod()
  const district = useAddress('district')
  const { asOf } = useKnownOn()
  const variables = computed(() => {
    const months = { fromMonth: fromMonth.value, toMonth: toMonth.value }
    const period = { from: from.value, to: to.value, ...months }
    return {
      ...{ code: String(route.params.code), district: district.value || null, asOf: asOf.value },
      ...{ ...period, compared: isCompared(period) },
    }
  })
  const asked = useGraphQuery(FigureDocument, () => variables.value, { isWanted: () => !fault.value })
  // Asked beside the figure, lest the map push the page about once it has come.
  useOutlines()
  const show = (data: FigureQuery, of: FigureQueryVariables, gaps: readonly Gap[]) =>
    data.indicator ? (
      <Shown facts={factsOf(data, data.indicator, of)} data={data} of={of} />
    ) : (
      <NotThere gaps={gaps} />
    )
  return () => (fault.value ? <NoSuchPeriod of={fault.value} /> : answered(asked.value, show))
})

/** What every section of the page is told. */
function factsOf(
  { districts }: FigureQuery,
  indicator: Indicator,
  { district, from, to, fromMonth, toMonth, asOf }: FigureQueryVariables,
): Facts {
  const area = areaAsked(districts ?? [], district)
  return {
    indicator,
    figure: indicator.figure,
    area: area?.name ?? '',
    areaId: area?.id ?? '',
    district: district ?? null,
    maySetTarget: may('SET_TARGET'),
    period: { from, to, fromMonth, toMonth },
    asOf: asOf ?? null,
  }
}

interface Props {
  facts: Facts
  data: FigureQuery
  of: FigureQueryVariables
}

const Shown = ({ facts, data, of }: Props) => (
  <article>
    <FigureHead {...facts} />
    <FigureControls districts={data.districts ?? []} since={facts.figure.postedSince} />
    <TakeAway {...facts} />
    <YearsSection {...facts} />
    <DistrictsSection {...facts} />
    <BreakdownSection facts={facts} variables={of} />
    <MonthsSection {...facts} />
    <OrganizationsSection facts={facts} variables={of} />
    <TargetSection {...facts} />
    <StatementsSection {...facts} />
    <DefinitionSection code={facts.indicator.code} />
    <RestatementsSection code={facts.indicator.code} areaId={facts.areaId} />
    <EvidenceSection variables={of} />
  </article>
)
