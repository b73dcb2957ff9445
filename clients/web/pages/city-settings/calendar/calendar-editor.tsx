import { defineComponent } from 'vue'
import { today } from '../../../calendar-days/days.ts'
import { text } from '../../../language/language.ts'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { may } from '../../../viewer/may.ts'
import {
  CalendarPreviewDocument,
  SetCalendarDocument,
  type SetWorkCalendarQuery,
} from './calendar.generated.ts'
import { dayColumns, type TypedDay } from './day-columns.tsx'

type Calendar = NonNullable<SetWorkCalendarQuery['workCalendar']>

/** The days of one year as they shall be. */
export const CalendarEditor = defineComponent(
  (props: { calendar: Calendar }) => {
    const draft = useDraft(() => ({
      revision: props.calendar.revision,
      given: {
        days: props.calendar.days.map((one): TypedDay => ({ ...one, name: one.name ?? '', isNew: false })),
      },
    }))
    const of = useSettingForm({
      id: 'calendar',
      draft,
      change: ({ days }) => ({
        year: props.calendar.year,
        days: days
          .filter(({ day }) => day !== '')
          .map(({ isNew: _, name, ...one }) => ({ ...one, name: name || null })),
      }),
      preview: CalendarPreviewDocument,
      mutation: SetCalendarDocument,
    })
    const add = () => draft.given.value.days.push({ ...nextDay(props.calendar.year), isNew: true })
    const table = () => (
      <DataTable
        label={`${props.calendar.year}`}
        look="value-table stacked"
        columns={dayColumns(draft.given.value.days, of.at)}
        rows={draft.given.value.days}
        keyOf={({ isNew, day }, place) => (isNew ? `new ${place}` : day)}
        empty={text({ zh: '这一年还没有放假与调休。', en: 'No holiday of this year is known yet.' })}
      />
    )
    return () =>
      may('SET_FORM') ? (
        <SettingForm of={of}>
          {table()}
          <p>
            <button type="button" onClick={add}>
              {text({ zh: '加一天', en: 'Add a day' })}
            </button>
          </p>
        </SettingForm>
      ) : (
        table()
      )
  },
  { props: ['calendar'] },
)

/** The first day of a year while that is still to come; blank once it has begun. */
function nextDay(year: number): Pick<TypedDay, 'day' | 'isWorkday' | 'name'> {
  const first = `${year}-01-01`
  return { day: first > today() ? first : '', isWorkday: false, name: '' }
}
