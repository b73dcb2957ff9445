import './figure.css'
import { computed, defineComponent } from 'vue'
import { useRoute } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { usePeriod } from '../../address/use-period.ts'
import { endOf, today } from '../../calendar-days/days.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { answered } from '../../layout/answered.tsx'
import { NotFoundPage } from '../not-found/not-found-page.tsx'
import { DistrictsSection } from './districts-section.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { FigureDocument, type FigureQuery, type FigureQueryVariables } from './figure.generated.ts'
import { FigureControls } from './figure-controls.tsx'
import { FigureHead } from './figure-head.tsx'
import { MonthsSection } from './months-section.tsx'
import { StatementsSection } from './statements-section.tsx'
import { TargetSection } from './target-section.tsx'
import { YearsSection } from './years-section.tsx'

/** One indicator: what it means, how it ran, where, against what was aimed at and published, and every record behind it. */
export const FigurePage = defineComponent(() => {
  const route = useRoute()
  const { from, to } = usePeriod()
  const district = useAddress('district')
  const knownOn = useAddress('asOf')
  const variables = computed(() => ({
    code: String(route.params.code),
    from: from.value,
    to: to.value,
    district: district.value || null,
    asOf: knownOn.value && knownOn.value < today() ? endOf(knownOn.value) : null,
  }))
  const asked = useQuestion(FigureDocument, () => variables.value)
  const show = ({ districts, viewer, indicator }: FigureQuery, asked: FigureQueryVariables) => {
    if (!indicator) return <NotFoundPage />
    const areas = districts ?? []
    const area = areas.find(({ id, code }) => (asked.district ? id === asked.district : code.endsWith('00')))
    const facts = {
      indicator,
      figure: indicator.figure,
      area: area?.name ?? '',
      areaId: area?.id ?? '',
      maySetTarget: viewer?.role === 'LEADER',
      from: asked.from,
      to: asked.to,
      asOf: asked.asOf ?? null,
    }
    return (
      <article>
        <FigureHead {...facts} />
        <FigureControls districts={areas} />
        <YearsSection {...facts} />
        <DistrictsSection {...facts} />
        <MonthsSection {...facts} />
        <TargetSection {...facts} />
        <StatementsSection {...facts} />
        <EvidenceSection variables={asked} />
      </article>
    )
  }
  return () => answered(asked.value, show)
})
