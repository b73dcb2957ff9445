import { today } from '../../../calendar-days/days.ts'
import { text } from '../../../language/language.ts'
import type { Problem } from '../../../parts/forms/field.tsx'
import { TypedCell } from '../../../parts/settings/typed-cell.tsx'
import type { Columns } from '../../../parts/tables/column.ts'
import { may } from '../../../viewer/may.ts'

/** A day as it is typed. */
export interface TypedDay {
  day: string
  isWorkday: boolean
  name: string
  /** Whether it is not saved yet. */
  isNew: boolean
}

type At = (path: string) => Problem[]

/** A day, what it is, and its name; what has passed stands there to be read. */
export const dayColumns = (days: TypedDay[], at: At): Columns<TypedDay> => [
  {
    heading: text({ zh: '日期', en: 'Day' }),
    names: 'row',
    cellLook: 'date',
    cell: (one, place) => (one.isNew ? <NewDay one={one} place={place} at={at} /> : dayWords(one.day)),
  },
  {
    heading: text({ zh: '放假或上班', en: 'Free or worked on' }),
    phoneLabel: text({ zh: '放假或上班', en: 'Free or worked on' }),
    cell: (one, place) =>
      isOpen(one) ? (
        <select
          value={one.isWorkday ? 'yes' : 'no'}
          aria-label={text({ zh: `放假或上班 ${place + 1}`, en: `Free or worked on ${place + 1}` })}
          onChange={({ target }) => {
            one.isWorkday = (target as HTMLSelectElement).value === 'yes'
          }}
        >
          <option value="no" selected={!one.isWorkday}>
            {text(free)}
          </option>
          <option value="yes" selected={one.isWorkday}>
            {text(worked)}
          </option>
        </select>
      ) : (
        text(one.isWorkday ? worked : free)
      ),
  },
  {
    heading: text({ zh: '名称', en: 'Name' }),
    phoneLabel: text({ zh: '名称', en: 'Name' }),
    cell: (one, place) =>
      isOpen(one) ? (
        <TypedCell
          value={one.name}
          label={text({ zh: `名称 ${place + 1}`, en: `Name ${place + 1}` })}
          problems={at(`days.${place}.name`)}
          onGive={(name) => {
            one.name = name
          }}
        />
      ) : (
        one.name
      ),
  },
  may('SET_FORM') && {
    heading: text({ zh: '去掉', en: 'Take out' }),
    cell: (one, place) =>
      isOpen(one) && (
        <button
          type="button"
          aria-label={text({ zh: `去掉第 ${place + 1} 天`, en: `Take out day ${place + 1}` })}
          onClick={() => days.splice(place, 1)}
        >
          {text({ zh: '去掉', en: 'Take out' })}
        </button>
      ),
  },
]

const free = { zh: '放假', en: 'free' }
const worked = { zh: '上班', en: 'worked on' }

const isOpen = ({ day, isNew }: TypedDay) => may('SET_FORM') && (isNew || day > today())

const weekdays = [
  { zh: '周日', en: 'Sunday' },
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
] as const

function dayWords(day: string): string {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return weekday ? `${day} ${text(weekday)}` : day
}

const NewDay = ({ one, place, at }: { one: TypedDay; place: number; at: At }) => (
  <TypedCell
    value={one.day}
    type="date"
    label={text({ zh: `日期 ${place + 1}`, en: `Day ${place + 1}` })}
    problems={at(`days.${place}.day`)}
    onGive={(day) => {
      one.day = day
    }}
  />
)
