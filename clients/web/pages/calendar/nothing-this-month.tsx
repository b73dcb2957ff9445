import { text } from '../../language/language.ts'

interface Props {
  /** The last month that has events; null where none has. */
  latest: string | null
  month: { value: string }
}

/** A month without events, and the way to the last one that has some. */
export function NothingThisMonth({ latest, month }: Props) {
  const go = () => {
    month.value = latest ?? month.value
  }
  return (
    <div class="state empty">
      <p>{text({ zh: '这个月没有符合条件的活动。', en: 'No events of this kind in this month.' })}</p>
      {latest && (
        <button type="button" onClick={go}>
          {text({ zh: `看最近有活动的月份 ${latest}`, en: `The latest month with events: ${latest}` })}
        </button>
      )}
    </div>
  )
}
