import { today } from '../../calendar-days/days.ts'
import type { Area } from '../../city/areas.ts'
import { text } from '../../language/language.ts'
import { dueWords } from '../../parts/duties/due-words.ts'
import { FactList } from '../../parts/layout/fact-list.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { typeWords } from '../../parts/records/shapes.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { reasonWords } from '../../viewer/author-words.ts'
import { may } from '../../viewer/may.ts'
import { EndDuty } from './end-duty.tsx'
import { SetDuty } from './set-duty.tsx'
import { bindsSomebody, type Duty, type Form, whoseKey, whoseWords } from './words.ts'

/** What a form asks for, who owes it from when, and how that is changed. */
export function FormSection({ form, districts }: { form: Form; districts: readonly Area[] }) {
  const types = form.types.map((type) => text(typeWords(type))).join(text({ zh: '、', en: ', ' }))
  const label = text({ zh: '报送职责', en: 'Duties' })
  const duties = form.duties.filter((duty) => bindsSomebody(form, duty))
  const running = duties.filter(({ until }) => until === null || until >= today())
  return (
    <Section id="duties" heading={`${text({ zh: '谁应报', en: 'Who owes the' })} ${form.name}`}>
      <FactList
        facts={[
          [text({ zh: '周期与截止', en: 'When' }), dueWords(form)],
          [
            text({ zh: '所含记录', en: 'Records' }),
            types || text({ zh: '各类记录均可', en: 'Records of any type' }),
          ],
        ]}
      />

      <DataTable
        label={label}
        caption={label}
        isCaptionHidden
        look="stacked"
        columns={columns()}
        rows={duties}
        keyOf={(duty, place) => `${whoseKey(duty)} ${duty.from} ${place}`}
        empty={text({ zh: '尚无单位应报此表。', en: 'Nobody owes this form yet.' })}
      />
      {may('SET_DUTY') && <SetDuty form={form} districts={districts} />}
      {may('SET_DUTY') && running.length > 0 && <EndDuty form={form} running={running} />}
    </Section>
  )
}

const columns = (): Columns<Duty> => [
  {
    heading: text({ zh: '单位', en: 'Organizations' }),
    names: 'row',
    cell: whoseWords,
  },
  {
    heading: text({ zh: '起', en: 'From' }),
    phoneLabel: text({ zh: '起', en: 'From' }),
    cellLook: 'date',
    cell: ({ from }) => from,
  },
  {
    heading: text({ zh: '止', en: 'Until' }),
    phoneLabel: text({ zh: '止', en: 'Until' }),
    cellLook: 'date',
    cell: ({ until }) => until ?? text({ zh: '不定期', en: 'no end' }),
  },
  { heading: text({ zh: '现状', en: 'Now' }), cell: dutyWords },
  { heading: text({ zh: '理由', en: 'Why' }), cell: whyOf },
]

/** Why the duty was set, and where it was ended, why that was. */
function whyOf({ reason, setBy, endReason, endedBy }: Duty): string {
  const set = reasonWords(reason, setBy)
  if (!endReason) return set
  const ended = reasonWords(endReason, endedBy ?? '')
  return text({ zh: `${set}；终止：${ended}`, en: `${set}; ended: ${ended}` })
}

function dutyWords({ from, until, organization }: Duty): string {
  const dissolvedOn = organization?.dissolvedOn
  if (dissolvedOn && dissolvedOn < today())
    return text({ zh: `已解散（${dissolvedOn}）`, en: `dissolved on ${dissolvedOn}` })
  if (from > today()) return text({ zh: '待开始', en: 'to begin' })
  if (until !== null && until < today()) return text({ zh: '已终止', en: 'over' })
  return text({ zh: '在行', en: 'in force' })
}
