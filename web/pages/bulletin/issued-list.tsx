import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import type { IssuedBulletinsQuery } from './issued.generated.ts'

type Issued = NonNullable<IssuedBulletinsQuery['issuedBulletins']>[number]

/** Bulletins as they were issued, newest first, each to print or to open in Word. */
export function IssuedList({ issued }: { issued: readonly Issued[] }) {
  if (issued.length === 0) return null
  const label = text({ zh: '已发布的通报', en: 'Issued bulletins' })
  return (
    <section class="section" aria-labelledby="issued">
      <h2 id="issued">{label}</h2>
      <TableScroll label={label}>
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{text({ zh: '期号', en: 'Number' })}</th>
              <th scope="col">{text({ zh: '月份', en: 'Month' })}</th>
              <th scope="col">{text({ zh: '范围', en: 'Area' })}</th>
              <th scope="col">{text({ zh: '已报', en: 'Came' })}</th>
              <th scope="col">{text({ zh: '发布', en: 'Issued' })}</th>
              <th scope="col">{text({ zh: '文件', en: 'Files' })}</th>
            </tr>
          </thead>
          <tbody>{issued.map(lineOf)}</tbody>
        </table>
      </TableScroll>
    </section>
  )
}

function lineOf({ number, month, district, owed, came, issuedAt, issuedBy }: Issued) {
  const address = (kind: string) => `/bulletins/${month}.${kind}?number=${number}`
  return (
    <tr key={number ?? month}>
      <th scope="row">{text({ zh: `第 ${number} 期`, en: `No. ${number}` })}</th>
      <td>{month}</td>
      <td>{district?.name}</td>
      <td data-label={text({ zh: '已报', en: 'Came' })}>
        {came} / {owed}
      </td>
      <td>
        {issuedAt && momentText(issuedAt, language.value)} {issuedBy}
      </td>
      <td>
        <a
          href={address('html')}
          aria-label={text({ zh: `第 ${number} 期打印版`, en: `No. ${number} to print` })}
        >
          {text({ zh: '打印版', en: 'Print' })}
        </a>{' '}
        <a href={address('docx')} aria-label={`Word ${number}`}>
          Word
        </a>
      </td>
    </tr>
  )
}
