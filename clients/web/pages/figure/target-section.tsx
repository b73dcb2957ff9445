import { isOfYears } from '../../address/asked-period.generated.ts'
import { text } from '../../language/language.ts'
import { SetTarget } from '../../parts/figures/set-target.tsx'
import { TargetHistory } from '../../parts/figures/target-history.tsx'
import { TargetProgress } from '../../parts/figures/target-progress.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Facts } from './facts.ts'

/** The target, how far it is reached against an even pace, and every value it had. */
export const TargetSection = (facts: Facts) => (
  <Section id="target" heading={text({ zh: '目标', en: 'Target' })}>
    <Present {...facts} />
    {facts.areaId && facts.maySetTarget && isOfYears(facts.period) && (
      <details>
        <summary>{text({ zh: '设定或修订目标', en: 'Set or revise the target' })}</summary>
        <SetTarget
          stands={facts.figure.target}
          indicator={facts.indicator.code}
          unit={facts.indicator.unit}
          district={facts.areaId}
          from={facts.period.from}
          to={facts.period.to}
        />
      </details>
    )}
  </Section>
)

const Present = ({ indicator, figure, period }: Facts) =>
  figure.target ? (
    <>
      <TargetProgress indicator={indicator} target={figure.target} figure={figure} />
      <TargetHistory indicator={indicator} revisions={figure.target.revisions} />
    </>
  ) : (
    <p class="note">{text(isOfYears(period) ? none : ofYears)}</p>
  )

const none = {
  zh: '这些年、这一区域没有设定目标。',
  en: 'No target is set for these years and this area.',
}

const ofYears = {
  zh: '目标按整年设定：时段选“全年”可查看、设定。',
  en: 'Targets are of whole years: choose whole years to see or set them.',
}
