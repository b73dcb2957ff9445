import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { reasonWords } from '../../viewer/author-words.ts'
import type { ObligationsOfPeriodQuery } from './obligations.generated.ts'

interface Props {
  of: NonNullable<ObligationsOfPeriodQuery['obligations']>['nodes'][number]
  isExcusing: boolean
  /** Left out where the reader may not excuse. */
  onExcuse?: (() => void) | undefined
}

const states: Readonly<Record<string, string>> = {
  REPORTED: 'good',
  NOTHING: 'good',
  LATE: 'odd',
  RETURNED: 'odd',
  MISSING: 'bad',
}

/** One organization's period: how it stands, and the exception that was granted for it. */
export function ObligationRow({ of: one, isExcusing, onExcuse }: Props) {
  const { organization, state, dueOn, reportedOn, accepted, pending, returned } = one
  const name = organization?.name ?? text({ zh: '单位名录暂缺', en: 'Register unavailable' })
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span class={['mark', states[state] ?? 'none']}>{text(valueWords('ObligationState', state))}</span>
      </td>
      <td class="date">
        <span class="phone-label">{text({ zh: '截止', en: 'Due' })} </span>
        {dueOn}
      </td>
      <td class="date">
        <span class="phone-label">{text({ zh: '首报', en: 'Came' })} </span>
        {reportedOn ?? '—'}
      </td>
      <td class="date">
        <span class="phone-label">
          {text({ zh: '采纳、待审、退回', en: 'Accepted, waiting, returned' })}{' '}
        </span>
        {accepted} · {pending} · {returned}
      </td>
      <td>
        {one.exceptionReason && (
          <span class="note">{reasonWords(one.exceptionReason, one.exceptedBy ?? '')} </span>
        )}
        {onExcuse && (
          <button
            type="button"
            class="small"
            aria-expanded={isExcusing}
            aria-label={text({ zh: `${name}：延期或免报`, en: `${name}: exception` })}
            onClick={onExcuse}
          >
            {text({ zh: '延期或免报', en: 'exception' })}
          </button>
        )}
      </td>
    </tr>
  )
}
