import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { reasonWords } from '../../viewer/author-words.ts'
import type { ObligationsOfPeriodQuery } from './obligations.generated.ts'

/** What one organization owes for a period, and how it stands. */
export type Obligation = NonNullable<ObligationsOfPeriodQuery['obligations']>['nodes'][number]

/** The exceptions of a period: whose is being written, and how one is begun or left. */
interface Excusing {
  /** Id of the organization; empty while none is written. */
  excusing: string
  /** Left out where the reader may not excuse. */
  onExcuse?: ((organization: string) => void) | undefined
}

const states: Readonly<Record<string, string>> = {
  REPORTED: 'good',
  NOTHING: 'good',
  LATE: 'odd',
  RETURNED: 'odd',
  MISSING: 'bad',
}

/** One organization's period: how it stands, and the exception that was granted for it. */
export const obligationColumns = (exceptions: Excusing): Columns<Obligation> => [
  { heading: text({ zh: '单位', en: 'Organization' }), names: 'row', cell: nameOf },
  {
    heading: text({ zh: '情况', en: 'State' }),
    cell: ({ state }) => (
      <span class={['mark', states[state] ?? 'none']}>{text(valueWords('ObligationState', state))}</span>
    ),
  },
  {
    heading: text({ zh: '截止', en: 'Due' }),
    phoneLabel: text({ zh: '截止', en: 'Due' }),
    cellLook: 'date',
    cell: ({ dueOn }) => dueOn,
  },
  {
    heading: text({ zh: '首次报送', en: 'First reported' }),
    phoneLabel: text({ zh: '首报', en: 'Came' }),
    cellLook: 'date',
    cell: ({ reportedOn }) => reportedOn ?? '—',
  },
  {
    heading: text({ zh: '采纳、待审、退回', en: 'Accepted, waiting, returned' }),
    phoneLabel: text({ zh: '采纳、待审、退回', en: 'Accepted, waiting, returned' }),
    cellLook: 'date',
    cell: ({ accepted, pending, returned }) => `${accepted} · ${pending} · ${returned}`,
  },
  {
    heading: text({ zh: '延期或免报', en: 'Exception' }),
    cell: (one) => [
      one.exceptionReason && (
        <span class="note">{reasonWords(one.exceptionReason, one.exceptedBy ?? '')} </span>
      ),
      <ExcuseButton of={one} {...exceptions} />,
    ],
  },
]

const nameOf = ({ organization }: Obligation) =>
  organization?.name ?? text({ zh: '单位名录暂缺', en: 'Register unavailable' })

function ExcuseButton({ of: { organization }, excusing, onExcuse }: Excusing & { of: Obligation }) {
  if (!organization || !onExcuse) return null
  const { id, name } = organization
  return (
    <button
      type="button"
      class="small"
      aria-expanded={excusing === id}
      aria-label={text({ zh: `${name}：延期或免报`, en: `${name}: exception` })}
      onClick={() => onExcuse(id)}
    >
      {text({ zh: '延期或免报', en: 'exception' })}
    </button>
  )
}
