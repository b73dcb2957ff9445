import './city-settings.css'
import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { CitySettingsDocument, type CitySettingsQuery } from './city-settings.generated.ts'

/** What the city sets itself: what each of it means, how much there is, and when it was last changed and by whom. */
export const CitySettingsPage = defineComponent(() => {
  const asked = useGraphQuery(CitySettingsDocument, () => ({}))
  const title = () => text({ zh: '城市设置', en: 'City settings' })
  return () => (
    <>
      <PageHead
        title={title()}
        lead={text({
          zh: '本市自己定的内容。每次改动都先看后果、附理由、留痕；已经过去的不改写。装入新的数据包时，在这里改过的保留。',
          en: 'What the city says itself. Each change shows what follows, takes a reason and is kept; the past is not rewritten. A package installed later leaves what was changed here.',
        })}
      />
      {answered(asked.value, (data) => (
        <DataTable
          label={title()}
          look="stacked"
          columns={columns()}
          rows={rowsOf(data)}
          keyOf={({ to }) => to}
        />
      ))}
    </>
  )
})

type Last = NonNullable<CitySettingsQuery['lists']>[number]

interface Row {
  to: string
  name: string
  meaning: string
  /** None of what is not counted. */
  count: number | null
  last: Last | undefined
}

const rowsOf = ({
  valueLists,
  lists,
  eventSeries,
  series,
  reportingForms,
  forms,
  districts,
  areas,
  calendar,
}: CitySettingsQuery): Row[] => [
  {
    to: '/city-settings/lists',
    name: text({ zh: '清单的值', en: 'Lists of values' }),
    meaning: text({
      zh: '填报时从中选取的值：工作、奖项、产业、基地类别等。',
      en: 'What reports choose from: programmes, awards, industries, kinds of bases.',
    }),
    count: valueLists?.length ?? 0,
    last: lists?.[0],
  },
  {
    to: '/city-settings/series',
    name: text({ zh: '活动系列', en: 'Event series' }),
    meaning: text({
      zh: '学术活动所属的系列；没有系列，学术活动无从填报。',
      en: 'What academic events belong to; without a series none can be reported.',
    }),
    count: eventSeries?.length ?? 0,
    last: series?.[0],
  },
  {
    to: '/city-settings/forms',
    name: text({ zh: '报表与截止日', en: 'Forms and deadlines' }),
    meaning: text({
      zh: '报什么、多久一次、哪天截止；谁应报在“报送职责”里定。',
      en: 'What is owed, how often and due when; the page of duties says who owes it.',
    }),
    count: reportingForms?.length ?? 0,
    last: forms?.[0],
  },
  {
    to: '/city-settings/areas',
    name: text({ zh: '区划', en: 'Areas' }),
    meaning: text({
      zh: '本市及其各区：更名、新设、改属、拆分、合并，自一月之首日起。',
      en: 'The city and what it is made of: renamed, added, moved, split or merged from a month on.',
    }),
    count: districts?.length ?? 0,
    last: areas?.[0],
  },
  {
    to: '/city-settings/calendar',
    name: text({ zh: '工作日历', en: 'Calendar of workdays' }),
    meaning: text({
      zh: '放假与调休；逢休息日顺延的截止日按它顺延。',
      en: 'Holidays and moved working days, by which due days that are free move.',
    }),
    count: null,
    last: calendar?.[0],
  },
]

const columns = (): Columns<Row> => [
  {
    heading: text({ zh: '内容', en: 'What' }),
    names: 'row',
    cell: ({ to, name }) => <RouterLink to={to}>{name}</RouterLink>,
  },
  { heading: text({ zh: '是什么', en: 'What it means' }), cell: ({ meaning }) => meaning },
  {
    heading: text({ zh: '共几项', en: 'How many' }),
    phoneLabel: text({ zh: '共几项', en: 'How many' }),
    look: 'number',
    cell: ({ count }) => count,
  },
  {
    heading: text({ zh: '最近的改动', en: 'Last change' }),
    phoneLabel: text({ zh: '最近的改动', en: 'Last change' }),
    cell: ({ last }) => lastWords(last),
  },
]

function lastWords(last: Last | undefined) {
  if (!last) return text({ zh: '没有改动过', en: 'never changed' })
  return (
    <>
      {last.what}
      <small class="block">
        {momentText(last.changedAt, language.value)}
        {text({ zh: '，', en: ', ' })}
        {authorWords(last.changedBy)}
      </small>
    </>
  )
}
