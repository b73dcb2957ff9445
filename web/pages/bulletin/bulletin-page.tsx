import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { today } from '../../calendar-days/days.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../layout/answered.tsx'
import { Choose } from '../../layout/choose.tsx'
import { TableScroll } from '../../layout/table-scroll.tsx'
import { viewer } from '../../viewer/viewer.ts'
import { BulletinOfMonthDocument, type BulletinOfMonthQuery } from './bulletin.generated.ts'
import { IssueButton } from './issue-button.tsx'
import { IssuedBulletinsDocument } from './issued.generated.ts'
import { IssuedList } from './issued-list.tsx'

type Bulletin = NonNullable<BulletinOfMonthQuery['bulletin']>

/** The month before this one: the latest that anything is due for. */
const lastMonth = () => {
  const [year = 0, month = 1] = today().split('-').map(Number)
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7)
}

/** The monthly bulletin: who reported on time, what is missing, what was returned; issued by the city's reviewer. */
export const BulletinPage = defineComponent(() => {
  const month = useAddress('month', lastMonth())
  const district = useAddress('district')
  const asked = useQuestion(BulletinOfMonthDocument, () => ({
    month: month.value,
    district: district.value || null,
  }))
  const issued = useQuestion(IssuedBulletinsDocument, () => ({}))
  const fileOf = (kind: string) =>
    `/bulletins/${month.value}.${kind}${district.value && `?district=${encodeURIComponent(district.value)}`}`
  const show = ({ bulletin }: BulletinOfMonthQuery) =>
    bulletin ? (
      <>
        <Summary bulletin={bulletin} />
        <p class="form-buttons">
          <a href={fileOf('html')}>{text({ zh: '打印版', en: 'To print' })}</a>
          <a href={fileOf('docx')}>Word</a>
          {viewer.value?.role === 'REVIEWER' && (
            <IssueButton
              key={`${month.value} ${district.value}`}
              month={month.value}
              district={district.value}
            />
          )}
        </p>
        <Missing lines={bulletin.lines} />
        <League lines={bulletin.lines} />
      </>
    ) : (
      <Empty why={text({ zh: '该月没有应报单位。', en: 'Nothing was owed in this month.' })} />
    )
  const areas = () => issued.value.answer?.data.districts ?? []
  return () => (
    <>
      <div class="page-head">
        <div>
          <h1>{text({ zh: '报送情况通报', en: 'Bulletin of reports' })}</h1>
          <p class="lead">
            {text({ zh: '每月报送截止次月20日', en: 'A month is due by the 20th of the next' })}
          </p>
        </div>
        <div class="controls">
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
          <Choose
            label={text({ zh: '范围', en: 'Area' })}
            value={district.value}
            options={areas().map(({ id, code, name }) => ({
              value: code.endsWith('00') ? '' : id,
              label: name,
            }))}
            onChoose={(value) => {
              district.value = value
            }}
          />
        </div>
      </div>
      {answered(asked.value, show)}
      <IssuedList issued={issued.value.answer?.data.issuedBulletins ?? []} />
    </>
  )
})

/** Organizations of which the month is missing, and those with something returned, by name. */
function Missing({ lines }: { lines: Bulletin['lines'] }) {
  const groups = [
    { heading: text({ zh: '缺报', en: 'Missing' }), lines: lines.filter(({ state }) => state === 'MISSING') },
    { heading: text({ zh: '有退回', en: 'Returned' }), lines: lines.filter(({ returned }) => returned > 0) },
  ]
  return (
    <>
      {groups
        .filter((group) => group.lines.length > 0)
        .map((group) => (
          <details key={group.heading}>
            <summary>
              {group.heading} {group.lines.length}
            </summary>
            <p>{group.lines.map(({ name }) => name).join('、')}</p>
          </details>
        ))}
    </>
  )
}

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
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
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
