import { defineComponent } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { usePages } from '../../graph/use-pages.ts'
import { language, text } from '../../language/language.ts'
import { wordsOfAction } from '../../parts/audit/action-words.ts'
import { Outcome } from '../../parts/audit/entry-table.tsx'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { StrangerRefusalsDocument, type StrangerRefusalsQuery } from './stranger-refusals.generated.ts'

type Refusal = NonNullable<StrangerRefusalsQuery['strangerRefusals']>['nodes'][number]

const heading = () => text({ zh: '未登录者被拒绝的请求', en: 'What strangers were refused' })

/** What whoever had not signed in was refused, counted by hour and place; asked for when it is opened. */
export const StrangerRefusals = () => (
  <Unfolding class="section refused" summary={<h2>{heading()}</h2>} content={() => <Counts />}>
    <p class="note">
      {text({
        zh: '按小时与来处计数，保留一年；每小时每处每种的首次另有审计行。',
        en: 'Counted by hour and place and kept for a year; the first of each has a row of the audit as well.',
      })}
    </p>
  </Unfolding>
)

const Counts = defineComponent(() => {
  const asked = usePages(
    StrangerRefusalsDocument,
    () => ({}),
    ({ strangerRefusals }) => strangerRefusals?.pageInfo,
  )
  return () =>
    pagesOf(
      asked.value,
      ({ strangerRefusals }) => strangerRefusals,
      (refusals) => (
        <DataTable
          label={heading()}
          look="audit stacked"
          columns={columns()}
          rows={refusals}
          keyOf={({ hour, action, outcome, address }) => `${hour} ${action} ${outcome} ${address}`}
          empty={text({ zh: '近一年没有。', en: 'None within a year.' })}
        />
      ),
    )
})

const columns = (): Columns<Refusal> => [
  {
    heading: text({ zh: '何时（一小时）', en: 'When (an hour)' }),
    cellLook: 'date',
    cell: ({ hour }) => momentText(hour, language.value),
  },
  {
    heading: text({ zh: '来处', en: 'From where' }),
    cell: ({ address }) => (address === 'other' ? text({ zh: '其余各处', en: 'elsewhere' }) : address),
  },
  {
    heading: text({ zh: '动作', en: 'What was tried' }),
    names: 'row',
    cell: ({ action, outcome }) => [
      text(wordsOfAction(action)),
      <small class="block">
        <Outcome of={outcome} />
      </small>,
    ],
  },
  {
    heading: text({ zh: '次数', en: 'How often' }),
    cell: ({ refusals, lastAt }) => [
      text({ zh: `${digitsOf(refusals)} 次`, en: `${digitsOf(refusals)} times` }),
      <small class="block">{lastText(momentText(lastAt, language.value))}</small>,
    ],
  },
]

const lastText = (moment: string) => text({ zh: `最近 ${moment}`, en: `last ${moment}` })
