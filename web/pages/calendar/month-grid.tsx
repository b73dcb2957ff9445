import { RouterLink } from 'vue-router'
import { today } from '../../calendar-days/days.ts'
import { weeksOf } from '../../calendar-days/months.ts'
import { text } from '../../language/language.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import type { AcademicEvent } from './academic-event.ts'

const weekdays = () =>
  text({ zh: '周一 周二 周三 周四 周五 周六 周日', en: 'Mon Tue Wed Thu Fri Sat Sun' }).split(' ')

/** The month as weeks; an event of several days stands in each of them. */
export function MonthGrid({ month, events }: { month: string; events: readonly AcademicEvent[] }) {
  return (
    <TableScroll label={month}>
      <table class="month">
        <caption class="visually-hidden">{month}</caption>
        <thead>
          <tr>
            {weekdays().map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} inMonth={day.startsWith(month)} events={events} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Day({ day, inMonth, events }: { day: string; inMonth: boolean; events: readonly AcademicEvent[] }) {
  const held = events.filter(({ occurredOn, endsOn }) => occurredOn <= day && (endsOn ?? occurredOn) >= day)
  return (
    <td class={{ other: !inMonth }} aria-current={day === today() ? 'date' : undefined}>
      <time datetime={day}>{Number(day.slice(8))}</time>
      <ul>
        {inMonth &&
          held.map(({ id, title, stage }) => (
            <li key={id} class={stage.toLowerCase()}>
              <RouterLink to={`/records/${id}`}>{title}</RouterLink>
              {stage !== 'HELD' && <StageTag stage={stage} />}
            </li>
          ))}
      </ul>
    </td>
  )
}

function StageTag({ stage }: { stage: AcademicEvent['stage'] }) {
  return (
    <span class="tag">
      {stage === 'FORECAST' ? text({ zh: '预告', en: 'announced' }) : text({ zh: '已取消', en: 'cancelled' })}
    </span>
  )
}
