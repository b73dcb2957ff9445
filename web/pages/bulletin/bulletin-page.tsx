import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../layout/answered.tsx'
import { TableScroll } from '../../layout/table-scroll.tsx'
import { BulletinOfMonthDocument, type BulletinOfMonthQuery } from './bulletin.generated.ts'

type Bulletin = NonNullable<BulletinOfMonthQuery['bulletin']>

/** The monthly bulletin: who reported on time, what is missing, what was returned. */
export const BulletinPage = defineComponent(() => {
  const month = useAddress('month', today().slice(0, 7))
  const asked = useQuestion(BulletinOfMonthDocument, () => ({ month: month.value }))
  const show = ({ bulletin }: BulletinOfMonthQuery) =>
    bulletin ? (
      <>
        <Summary bulletin={bulletin} />
        <League lines={bulletin.lines} />
      </>
    ) : (
      <Empty why={text({ zh: '该月没有应报单位。', en: 'Nothing was owed in this month.' })} />
    )
  return () => (
    <>
      <div class="page-head">
        <div>
          <h1>{text({ zh: '报送情况通报', en: 'Bulletin of reports' })}</h1>
          <p class="lead">
            {text({ zh: '每月报送截止次月20日', en: 'A month is due by the 20th of the next' })}
          </p>
        </div>
        <label class="field">
          {text({ zh: '月份', en: 'Month' })}
          <input
            type="month"
            value={month.value}
            onChange={({ target }) => {
              month.value = (target as HTMLInputElement).value
            }}
          />
        </label>
      </div>
      <p>
        <a href={`/bulletins/${month.value}.html`}>{text({ zh: '打印版', en: 'To print' })}</a>
        {' · '}
        <a href={`/bulletins/${month.value}.docx`}>Word</a>
      </p>
      {answered(asked.value, show)}
    </>
  )
})

const percent = (value: number | null) => (value === null ? '—' : `${value}%`)

function Summary({ bulletin }: { bulletin: Bulletin }) {
  const { owed, came, onTime, dueOn, completeness, completenessBefore, timeliness } = bulletin
  const rows = [
    [text({ zh: '应报单位', en: 'Owed' }), owed],
    [text({ zh: '已报', en: 'Came' }), came],
    [text({ zh: '按时', en: 'On time' }), onTime],
    [text({ zh: '完整率', en: 'Completeness' }), percent(completeness)],
    [text({ zh: '上月完整率', en: 'The month before' }), percent(completenessBefore)],
    [text({ zh: '及时率', en: 'Timeliness' }), percent(timeliness)],
    [text({ zh: '截止日', en: 'Due on' }), dueOn],
  ]
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function League({ lines }: { lines: Bulletin['lines'] }) {
  const label = text({ zh: '各单位报送情况', en: 'Organizations' })
  return (
    <TableScroll label={label}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '名次', en: 'Rank' })}</th>
            <th scope="col">{text({ zh: '单位', en: 'Organization' })}</th>
            <th scope="col">{text({ zh: '情况', en: 'State' })}</th>
            <th scope="col">{text({ zh: '首次报送', en: 'First reported' })}</th>
            <th scope="col">{text({ zh: '已采纳', en: 'Accepted' })}</th>
            <th scope="col">{text({ zh: '待审核', en: 'Waiting' })}</th>
            <th scope="col">{text({ zh: '已退回', en: 'Returned' })}</th>
          </tr>
        </thead>
        <tbody>{lines.map(lineOf)}</tbody>
      </table>
    </TableScroll>
  )
}

function lineOf(line: Bulletin['lines'][number]) {
  const { rank, name, state, reportedOn, accepted, pending, returned } = line
  return (
    <tr key={name}>
      <td>{rank}</td>
      <th scope="row">
        {line.organization ? (
          <RouterLink to={`/organizations/${line.organization.id}`}>{name}</RouterLink>
        ) : (
          name
        )}
      </th>
      <td>{text(valueWords('ObligationState', state))}</td>
      <td>{reportedOn ?? '—'}</td>
      <td>{accepted}</td>
      <td>{pending}</td>
      <td>{returned}</td>
    </tr>
  )
}
