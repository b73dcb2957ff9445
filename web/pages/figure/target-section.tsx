import { momentText } from '../../calendar-days/days.ts'
import { Amount } from '../../figures/amount.tsx'
import { digitsOf } from '../../figures/quantity-words.ts'
import { TargetMark } from '../../figures/target-mark.tsx'
import { language, text } from '../../language/language.ts'
import { amountOf, type Facts, type Indicator } from './facts.ts'
import { SetTarget } from './set-target.tsx'

type Target = NonNullable<Indicator['figure']['target']>

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
          <Progress indicator={indicator} target={target} value={value} />
          <Revisions indicator={indicator} revisions={target.revisions} />
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
        <SetTarget indicator={indicator.code} unit={indicator.unit} district={areaId} from={from} to={to} />
      )}
    </section>
  )
}

function Progress({
  indicator,
  target,
  value,
}: {
  indicator: Indicator
  target: Target
  value: number | null
}) {
  return (
    <>
      <TargetMark of={target} />
      <dl class="pairs">
        <dt>{text({ zh: '时期', en: 'Period' })}</dt>
        <dd>
          {target.from}–{target.to}
        </dd>
        <dt>{text({ zh: '目标', en: 'Target' })}</dt>
        <dd>
          <Amount of={amountOf(indicator, target)} />
        </dd>
        <dt>{text({ zh: '现有', en: 'Now' })}</dt>
        <dd>
          <Amount of={amountOf(indicator, { value })} />
        </dd>
        <dt>{text({ zh: '按均匀进度应有', en: 'An even pace would have brought' })}</dt>
        <dd>
          <Amount of={amountOf(indicator, { value: target.expected })} />（
          {text({ zh: '时间已过', en: 'time over' })} {digitsOf(target.elapsed)}%）
        </dd>
      </dl>
    </>
  )
}

function Revisions({ indicator, revisions }: { indicator: Indicator; revisions: Target['revisions'] }) {
  return (
    <table>
      <caption>{text({ zh: '历次设定', en: 'Every value it had' })}</caption>
      <thead>
        <tr>
          <th scope="col">{text({ zh: '时刻', en: 'When' })}</th>
          <th scope="col" class="number">
            {text({ zh: '目标值', en: 'Value' })}
          </th>
          <th scope="col">{text({ zh: '由谁', en: 'By' })}</th>
          <th scope="col">{text({ zh: '理由', en: 'Why' })}</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map(({ revision, setAt, setBy, reason, value }) => (
          <tr key={revision}>
            <td>{momentText(setAt, language.value)}</td>
            <td class="number">
              <Amount of={amountOf(indicator, { value })} />
            </td>
            <td>{setBy}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
