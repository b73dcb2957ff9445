import { RouterLink } from 'vue-router'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { levelsOn, openingOn, type Venue } from './venue.ts'

/** Everything the map shows, and more, as a table. */
export const VenueList = ({ venues, day }: { venues: readonly Venue[]; day: string }) => (
  <DataTable
    label={text({ zh: `${venues.length} 家场馆`, en: `${venues.length} venues` })}
    look="stacked"
    columns={columns(day)}
    rows={venues}
    keyOf={({ id }) => id}
  />
)

const columns = (day: string): Columns<Venue> => [
  {
    heading: text({ zh: '名称', en: 'Name' }),
    names: 'row',
    cell: (venue) => <NameOf venue={venue} day={day} />,
  },
  {
    heading: text({ zh: '种类', en: 'Kind' }),
    cell: ({ kind }) => kind.name,
  },
  { heading: text({ zh: '区', en: 'District' }), cellLook: 'short', cell: ({ district }) => district?.name },
  { heading: text({ zh: '地址', en: 'Address' }), cell: ({ address }) => address },
  { heading: text({ zh: '开放时间', en: 'Hours' }), cell: (venue) => hoursOf(venue, day) },
]

function NameOf({ venue, day }: { venue: Venue; day: string }) {
  const { id, title, mobile, provenance } = venue
  return (
    <>
      <RouterLink to={`/records/${id}`}>{title}</RouterLink>
      {levelsOn(venue, day).map((level) => (
        <span key={level} class="tag">
          {text(valueWords('ScienceBaseLevel', level))}
        </span>
      ))}
      {mobile && <span class="tag">{text({ zh: '流动', en: 'mobile' })}</span>}
      {provenance === 'RECONSTRUCTED' && <span class="tag">{text({ zh: '重建', en: 'rebuilt' })}</span>}
    </>
  )
}

function hoursOf(venue: Venue, day: string) {
  const opening = openingOn(venue, day)
  return [
    opening?.hours ?? '—',
    opening?.byAppointment && <span class="tag">{text({ zh: '须预约', en: 'by appointment' })}</span>,
  ]
}
