import '../city-settings.css'
import { defineComponent } from 'vue'
import { useAddress } from '../../../address/use-address.ts'
import { thisYear } from '../../../calendar-days/days.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { Choose } from '../../../parts/layout/choose.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { SetWorkCalendarDocument } from './calendar.generated.ts'
import { CalendarEditor } from './calendar-editor.tsx'

const isYear = (text: string) => /^2[01]\d\d$/.test(text)

/** The holidays and the moved working days of a year. */
export const WorkCalendarPage = defineComponent(() => {
  const chosen = useAddress('year', `${thisYear()}`, isYear)
  const asked = useGraphQuery(SetWorkCalendarDocument, () => ({ year: Number(chosen.value) }))
  return () => (
    <>
      <PageHead
        title={text({ zh: '工作日历', en: 'Calendar of workdays' })}
        lead={text({
          zh: '只列与星期不同的日子：放假的工作日，和调休上班的周六、周日。今天和以前的日子不能改。',
          en: 'Only days that are not as their weekday says: holidays, and Saturdays and Sundays that are worked on. Today and earlier days stay.',
        })}
      />
      <div class="controls">
        <Choose label={text({ zh: '年份', en: 'Year' })} of={chosen} options={yearOptions(chosen.value)} />
      </div>
      {answered(asked.value, ({ workCalendar }, { year }) => (
        <CalendarEditor key={year} calendar={workCalendar ?? { year, revision: 0, days: [] }} />
      ))}
      <ChangesSection part="CALENDAR" of={chosen.value} />
    </>
  )
})

/** This year and those beside it, and the one that is asked for. */
const yearOptions = (chosen: string) =>
  [...new Set([chosen, ...[-1, 0, 1, 2].map((years) => `${thisYear() + years}`)])]
    .toSorted()
    .map((value) => ({ value, label: value }))
