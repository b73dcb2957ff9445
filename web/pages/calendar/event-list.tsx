import { RouterLink } from 'vue-router'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import type { AcademicEvent } from './academic-event.ts'

/** The month as a list, with what a cell of the month has no room for. */
export function EventList({ events }: { events: readonly AcademicEvent[] }) {
  return (
    <TableScroll label={text({ zh: '活动列表', en: 'List of events' })}>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{text({ zh: '日期', en: 'Date' })}</th>
            <th scope="col">{text({ zh: '活动', en: 'Event' })}</th>
            <th scope="col">{text({ zh: '系列', en: 'Series' })}</th>
            <th scope="col">{text({ zh: '形式', en: 'Form' })}</th>
            <th scope="col">{text({ zh: '主办', en: 'Host' })}</th>
            <th scope="col">{text({ zh: '地点', en: 'Place' })}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, title, occurredOn, endsOn, stage, series, form, organization, place }) => (
            <tr key={id}>
              <td class="date">
                {endsOn && endsOn !== occurredOn ? `${occurredOn} – ${endsOn}` : occurredOn}
              </td>
              <th scope="row">
                <RouterLink to={`/records/${id}`}>{title}</RouterLink>
                {stage !== 'HELD' && <span class="tag">{text(valueWords('EventStage', stage))}</span>}
              </th>
              <td>{series.name}</td>
              <td>{text(valueWords('EventForm', form))}</td>
              <td>{organization?.name}</td>
              <td>{place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
