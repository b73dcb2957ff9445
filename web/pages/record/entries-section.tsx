import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { amountText } from '../../parts/figures/quantity-words.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import type { RecordQuery } from './record.generated.ts'

type Entry = Extract<NonNullable<RecordQuery['node']>, { title: string }>['ledgerEntries'][number]

/** In which figures the record counts, what was taken back and what was posted anew. */
export function EntriesSection({ entries }: { entries: readonly Entry[] }) {
  const heading = text({ zh: '计入的指标', en: 'Figures it counts in' })
  return (
    <section class="section" aria-labelledby="entries">
      <h2 id="entries">{heading}</h2>
      {entries.length === 0 ? (
        <Empty why={text({ zh: '不计入任何指标，或尚未采纳。', en: 'None, or not accepted yet.' })} />
      ) : (
        <TableScroll label={heading}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text({ zh: '指标', en: 'Indicator' })}</th>
                <th scope="col" class="number">
                  {text({ zh: '数量', en: 'Quantity' })}
                </th>
                <th scope="col">{text({ zh: '计入方式', en: 'Standing' })}</th>
                <th scope="col">{text({ zh: '所记单位', en: 'For' })}</th>
                <th scope="col">{text({ zh: '入账', en: 'Posted' })}</th>
              </tr>
            </thead>
            <tbody>{entries.map(row)}</tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}

function row({
  id,
  indicator,
  quantity,
  relation,
  standing,
  organization,
  recordedAt,
  reversed,
  reversal,
}: Entry) {
  return (
    <tr key={id} class={{ reversed }}>
      <th scope="row">
        <RouterLink to={`/figures/${indicator.code}`}>{indicator.name}</RouterLink>
      </th>
      <td class="number">
        {amountText({ value: quantity, relation, unit: indicator.unit }, language.value)}
      </td>
      <td>
        {text(valueWords('Standing', standing))}
        {reversed && <span class="tag">{text({ zh: '已冲回', en: 'reversed' })}</span>}
        {reversal && <span class="tag">{text({ zh: '冲回', en: 'reversal' })}</span>}
      </td>
      <td>{organization?.name}</td>
      <td class="date">{momentText(recordedAt, language.value)}</td>
    </tr>
  )
}
