import { text } from '../../language/language.ts'
import { SetTarget } from '../../parts/figures/set-target.tsx'
import { TargetHistory } from '../../parts/figures/target-history.tsx'
import { TargetProgress } from '../../parts/figures/target-progress.tsx'
import type { Facts } from './facts.ts'

/** The target, how far it is reached against an even pace, and every value it had. */
export function TargetSection({
  indicator,
  figure: { target, value },
  areaId,
  maySetTarget,
  from,
  to,
}: Facts) {
  return (
    <section class="section" aria-labelledby="target">
      <h2 id="target">{text({ zh: '目标', en: 'Target' })}</h2>
      {target ? (
        <>
          <TargetProgress indicator={indicator} target={target} value={value} />
          <TargetHistory indicator={indicator} revisions={target.revisions} />
        </>
      ) : (
        <p class="note">
          {text({
            zh: '这些年、这一区域没有设定目标。',
            en: 'No target is set for these years and this area.',
          })}
        </p>
      )}
      {areaId && maySetTarget && (
        <details>
          <summary>{text({ zh: '设定或修订目标', en: 'Set or revise the target' })}</summary>
          <SetTarget
            relation={target?.relation ?? 'AT_LEAST'}
            indicator={indicator.code}
            unit={indicator.unit}
            district={areaId}
            from={from}
            to={to}
          />
        </details>
      )}
    </section>
  )
}
