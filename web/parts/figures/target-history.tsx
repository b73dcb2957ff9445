import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { authorWords } from '../../viewer/author-words.ts'
import type { Measured } from './amount-of.ts'
import type { Amount } from './quantity-words.ts'
import { TargetValue } from './target-value.tsx'

interface Props {
  indicator: Measured
  revisions: readonly {
    revision: number
    value: number
    relation: Amount['relation']
    setAt: string
    setBy: string
    reason: string
  }[]
}

/** Every value a target had: when, by whom and why. */
export function TargetHistory({ indicator, revisions }: Props) {
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
        {revisions.map(({ revision, setAt, setBy, reason, value, relation }) => (
          <tr key={revision}>
            <td>{momentText(setAt, language.value)}</td>
            <td class="number">
              <TargetValue indicator={indicator} target={{ value, relation }} />
            </td>
            <td>{authorWords(setBy)}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
