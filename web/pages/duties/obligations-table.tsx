import type { SetupContext } from 'vue'
import { text } from '../../language/language.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'

/** The head of the table of obligations; its rows go into the slot. */
export function ObligationsTable(_: object, { slots }: SetupContext) {
  const label = text({ zh: '各单位应报', en: 'What each organization owes' })
  return (
    <TableScroll label={label}>
      <table class="stacked unfolding">
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '单位', en: 'Organization' })}</th>
            <th scope="col">{text({ zh: '情况', en: 'State' })}</th>
            <th scope="col">{text({ zh: '截止', en: 'Due' })}</th>
            <th scope="col">{text({ zh: '首次报送', en: 'First reported' })}</th>
            <th scope="col">{text({ zh: '采纳、待审、退回', en: 'Accepted, waiting, returned' })}</th>
            <th scope="col">{text({ zh: '延期或免报', en: 'Exception' })}</th>
          </tr>
        </thead>
        <tbody>{slots.default?.()}</tbody>
      </table>
    </TableScroll>
  )
}
