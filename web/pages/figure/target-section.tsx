import { momentText } from '../../calendar-days/days.ts'
import { Amount } from '../../figures/amount.tsx'
import { digitsOf } from '../../figures/quantity-words.ts'
import { TargetMark } from '../../figures/target-mark.tsx'
import { language, text } from '../../language/language.ts'
import { amountOf, type Facts } from './facts.ts'

/** The target, how far it is reached against an even pace, and every value it had. */
export function TargetSection({ indicator, figure: { target, value } }: Facts) {
  if (!target) return null
  return (
    <section class="section" aria-labelledby="target">
      <h2 id="target">{text({ zh: '目标进度', en: 'Target' })}</h2>
      <p>
        <TargetMark of={target} />
      </p>
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
          {target.revisions.map(({ revision, setAt, setBy, reason, ...set }) => (
            <tr key={revision}>
              <td>{momentText(setAt, language.value)}</td>
              <td class="number">
                <Amount of={amountOf(indicator, set)} />
              </td>
              <td>{setBy}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
