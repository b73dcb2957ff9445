import { text } from '../../language/language.ts'
import { percentOrBlank } from '../../parts/figures/quantity-words.ts'
import { KeyNumbers } from '../../parts/layout/key-numbers.tsx'
import type { BulletinOfMonthQuery } from './bulletin.generated.ts'
import { NameOf } from './league.tsx'

type Bulletin = NonNullable<BulletinOfMonthQuery['bulletin']>

/** A period in a line of numbers. */
export function Summary({ bulletin }: { bulletin: Bulletin }) {
  const { cadence, owed, came, onTime, dueOn, completeness, completenessBefore, timeliness } = bulletin
  return (
    <KeyNumbers
      of={[
        [text({ zh: '应报单位', en: 'Owed' }), owed],
        [text({ zh: '已报', en: 'Came' }), came],
        [text({ zh: '按时', en: 'On time' }), onTime],
        [text({ zh: '完整率', en: 'Completeness' }), percentOrBlank(completeness)],
        [before(cadence), percentOrBlank(completenessBefore)],
        [text({ zh: '及时率', en: 'Timeliness' }), percentOrBlank(timeliness)],
        [text({ zh: '截止日', en: 'Due on' }), dueOn],
      ]}
    />
  )
}

const before = (cadence: Bulletin['cadence']) =>
  cadence === 'MONTH'
    ? text({ zh: '上月完整率', en: 'The month before' })
    : text({ zh: '上期完整率', en: 'The period before' })

/** Organizations of which the period is missing, and those with something returned, by name. */
export function Missing({ lines }: { lines: Bulletin['lines'] }) {
  const missing = lines.filter(({ state }) => state === 'MISSING')
  const returned = lines.filter((line) => (line.returned ?? 0) > 0)
  return (
    <>
      <Names heading={text({ zh: '缺报', en: 'Missing' })} lines={missing} />
      <Names heading={text({ zh: '有退回', en: 'Returned' })} lines={returned} />
    </>
  )
}

function Names({ heading, lines }: { heading: string; lines: Bulletin['lines'] }) {
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{text({ zh: `${heading} ${lines.length} 家`, en: `${heading}: ${lines.length}` })}</summary>
      <ul class="names">
        {lines.map((line) => (
          <li key={line.name}>
            <NameOf line={line} />
          </li>
        ))}
      </ul>
    </details>
  )
}
