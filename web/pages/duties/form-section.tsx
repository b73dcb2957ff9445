import { today } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { typeWords } from '../../parts/records/shapes.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { reasonWords } from '../../viewer/author-words.ts'
import { EndDuty } from './end-duty.tsx'
import { SetDuty } from './set-duty.tsx'
import { type Duty, dueWords, type Form } from './words.ts'

/** What a form asks for, who owes it from when, and how that is changed. */
export function FormSection({ form, mayChange }: { form: Form; mayChange: boolean }) {
  const types = form.types.map((type) => text(typeWords(type))).join(text({ zh: '、', en: ', ' }))
  const standing = form.duties.filter(({ until }) => until === null || until >= today())
  return (
    <section class="section" aria-labelledby="duties">
      <h2 id="duties">
        {text({ zh: '谁应报', en: 'Who owes the' })} {form.name}
      </h2>
      <dl class="facts">
        <dt>{text({ zh: '周期与截止', en: 'When' })}</dt>
        <dd>{dueWords(form)}</dd>
        <dt>{text({ zh: '所含记录', en: 'Records' })}</dt>
        <dd>{types || text({ zh: '各类记录均可', en: 'Records of any type' })}</dd>
      </dl>
      {form.duties.length === 0 ? (
        <Empty why={text({ zh: '尚无单位应报此表。', en: 'Nobody owes this form yet.' })} />
      ) : (
        <DutyTable duties={form.duties} />
      )}
      {mayChange && <SetDuty form={form} />}
      {mayChange && standing.length > 0 && <EndDuty form={form} standing={standing} />}
    </section>
  )
}

function DutyTable({ duties }: { duties: readonly Duty[] }) {
  const label = text({ zh: '报送职责', en: 'Duties' })
  return (
    <TableScroll label={label}>
      <table class="stacked">
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '单位', en: 'Organizations' })}</th>
            <th scope="col">{text({ zh: '起', en: 'From' })}</th>
            <th scope="col">{text({ zh: '止', en: 'Until' })}</th>
            <th scope="col">{text({ zh: '现状', en: 'Now' })}</th>
            <th scope="col">{text({ zh: '理由', en: 'Why' })}</th>
          </tr>
        </thead>
        <tbody>{duties.map(rowOf)}</tbody>
      </table>
    </TableScroll>
  )
}

function rowOf({ kind, organization, from, until, setBy, reason, endedBy, endReason }: Duty) {
  const who = kind ? text(valueWords('OrganizationKind', kind)) : organization?.name
  return (
    <tr key={`${kind ?? organization?.id} ${from}`}>
      <th scope="row">{who}</th>
      <td class="date">
        <span class="phone-label">{text({ zh: '起', en: 'From' })} </span>
        {from}
      </td>
      <td class="date">
        <span class="phone-label">{text({ zh: '止', en: 'Until' })} </span>
        {until ?? text({ zh: '不定期', en: 'no end' })}
      </td>
      <td>{standingWords({ from, until })}</td>
      <td>
        {reasonWords(reason, setBy)}
        {endReason &&
          text({
            zh: `；终止：${reasonWords(endReason, endedBy ?? '')}`,
            en: `; ended: ${reasonWords(endReason, endedBy ?? '')}`,
          })}
      </td>
    </tr>
  )
}

function standingWords({ from, until }: Pick<Duty, 'from' | 'until'>): string {
  if (from > today()) return text({ zh: '待开始', en: 'to begin' })
  if (until !== null && until < today()) return text({ zh: '已终止', en: 'over' })
  return text({ zh: '在行', en: 'standing' })
}
