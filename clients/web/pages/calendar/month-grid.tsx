import { RouterLink } from 'vue-router'
import { today } from '../../calendar-days/days.ts'
import { weeksOf } from '../../calendar-days/months.ts'
import { text } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { AcademicEvent } from './academic-event.ts'

const weekdays = () =>
  text({ zh: '周一 周二 周三 周四 周五 周六 周日', en: 'Mon Tue Wed Thu Fri Sat Sun' }).split(' ')

interface Props {
  month: string
  events: readonly AcademicEvent[]
}

/** The month as weeks; an event of several days stands in each of them. */
export const MonthGrid = ({ month, events }: Props) => (
  <DataTable
    label={month}
    caption={month}
    isCaptionHidden
    look="month"
    columns={columns(month, events)}
    rows={weeksOf(month)}
    keyOf={([monday = '']) => monday}
  />
)

const columns = (month: string, events: Props['events']): Columns<readonly string[]> =>
  weekdays().map((weekday, place) => ({
    heading: weekday,
    attributes: ({ [place]: day = '' }) => ({
      class: { other: !day.startsWith(month) },
      'aria-current': day === today() ? 'date' : undefined,
    }),
    cell: ({ [place]: day = '' }) => <Day day={day} events={day.startsWith(month) ? events : []} />,
  }))

function Day({ day, events }: { day: string; events: Props['events'] }) {
  const held = events.filter(({ occurredOn, endsOn }) => occurredOn <= day && (endsOn ?? occurredOn) >= day)
  return (
    <>
      <time datetime={day}>{Number(day.slice(8))}</time>
      <ul>
        {held.map(({ id, title, stage }) => (
          <li key={id} class={stage.toLowerCase()}>
            <RouterLink to={`/records/${id}`}>{title}</RouterLink>
            {stage !== 'HELD' && <StageTag stage={stage} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function StageTag({ stage }: { stage: AcademicEvent['stage'] }) {
  return (
    <span class="tag">
      {stage === 'FORECAST' ? text({ zh: '预告', en: 'announced' }) : text({ zh: '已取消', en: 'cancelled' })}
    </span>
  )
}
