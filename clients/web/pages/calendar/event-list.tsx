import { RouterLink } from 'vue-router'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { AcademicEvent } from './academic-event.ts'

/** The month as a list, with what a cell of the month has no room for. */
export const EventList = ({ events }: { events: readonly AcademicEvent[] }) => (
  <DataTable
    label={text({ zh: '活动列表', en: 'List of events' })}
    look="stacked"
    columns={columns()}
    rows={events}
    keyOf={({ id }) => id}
  />
)

const columns = (): Columns<AcademicEvent> => [
  {
    heading: text({ zh: '日期', en: 'Date' }),
    cellLook: 'date',
    cell: ({ occurredOn, endsOn }) =>
      endsOn && endsOn !== occurredOn ? `${occurredOn} – ${endsOn}` : occurredOn,
  },
  {
    heading: text({ zh: '活动', en: 'Event' }),
    names: 'row',
    cell: ({ id, title, stage }) => [
      <RouterLink to={`/records/${id}`}>{title}</RouterLink>,
      stage !== 'HELD' && <span class="tag">{text(valueWords('EventStage', stage))}</span>,
    ],
  },
  { heading: text({ zh: '系列', en: 'Series' }), cell: ({ series }) => series.name },
  { heading: text({ zh: '形式', en: 'Form' }), cell: ({ form }) => text(valueWords('EventForm', form)) },
  { heading: text({ zh: '主办', en: 'Host' }), cell: ({ organization }) => organization?.name },
  { heading: text({ zh: '地点', en: 'Place' }), cell: ({ place }) => place },
]
