import { RouterLink } from 'vue-router'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { levelsOn, openingOn, type Venue } from './venue.ts'

/** Everything the map shows, and more, as a table. */
export function VenueList({ venues, day }: { venues: readonly Venue[]; day: string }) {
  const caption = text({ zh: `${venues.length} 家场馆`, en: `${venues.length} venues` })
  return (
    <TableScroll label={caption}>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{text({ zh: '名称', en: 'Name' })}</th>
            <th scope="col">{text({ zh: '种类', en: 'Kind' })}</th>
            <th scope="col">{text({ zh: '区', en: 'District' })}</th>
            <th scope="col">{text({ zh: '地址', en: 'Address' })}</th>
            <th scope="col">{text({ zh: '开放时间', en: 'Hours' })}</th>
          </tr>
        </thead>
        <tbody>
          {venues.map((venue) => (
            <VenueRow key={venue.id} venue={venue} day={day} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function VenueRow({ venue, day }: { venue: Venue; day: string }) {
  const { id, title, kind, mobile, provenance, district, address } = venue
  const opening = openingOn(venue, day)
  return (
    <tr>
      <th scope="row">
        <RouterLink to={`/records/${id}`}>{title}</RouterLink>
        {levelsOn(venue, day).map((level) => (
          <span key={level} class="tag">
            {text(valueWords('ScienceBaseLevel', level))}
          </span>
        ))}
        {mobile && <span class="tag">{text({ zh: '流动', en: 'mobile' })}</span>}
        {provenance === 'RECONSTRUCTED' && <span class="tag">{text({ zh: '重建', en: 'rebuilt' })}</span>}
      </th>
      <td>{text(valueWords('ScienceBaseKind', kind))}</td>
      <td class="short">{district?.name}</td>
      <td>{address}</td>
      <td>
        {opening?.hours ?? '—'}
        {opening?.byAppointment && <span class="tag">{text({ zh: '须预约', en: 'by appointment' })}</span>}
      </td>
    </tr>
  )
}
