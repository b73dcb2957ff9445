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
  city,
  valueLists,
  lists,
  eventSeries,
  series,
  reportingForms,
  forms,
  districts,
  areas,
  calendar,
  reviewRules,
  review,
  presentation,
  services,
  report,
  tables,
  actionPlans,
  plans,
  publishedDocuments,
  statements,
}: CitySettingsQuery): Row[] => [
  {
    to: '/city-settings/city',
    name: text({ zh: '本市', en: 'The city' }),
    meaning: text({
      zh: '市科协的名称和标志、界面的语言、各页打开时的年份。',
      en: 'Names and logo of the association, languages, and the years pages open with.',
    }),
    count: null,
    last: city?.[0],
  },
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
  {
    to: '/city-settings/review',
    name: text({ zh: '审核规则', en: 'Who looks first' }),
    meaning: text({
      zh: '哪些记录先由区县初审，再由市级决定。共几项：须初审的类型。',
      en: 'Which records a district looks at before the city decides; counted are those.',
    }),
    count: reviewRules?.rules.filter(({ districtFirst }) => districtFirst).length ?? 0,
    last: review?.[0],
  },
  {
    to: '/city-settings/headlines',
    name: text({ zh: '服务与要目', en: 'Services and headlines' }),
    meaning: text({
      zh: '总览分哪几项服务，领导先看哪些指标。',
      en: 'By which services the overview is grouped, and what a leader looks at first.',
    }),
    count: presentation?.services.length ?? 0,
    last: services?.[0],
  },
  {
    to: '/city-settings/report-text',
    name: text({ zh: '报告文字', en: 'Text of the report' }),
    meaning: text({
      zh: '工作报告各章的句子，句中的数由指标填入。',
      en: 'Sentences of the report, into which indicators put their figures.',
    }),
    count: presentation?.chapters.filter(({ heading }) => heading !== '').length ?? 0,
    last: report?.[0],
  },
  {
    to: '/city-settings/tables',
    name: text({ zh: '统计表的各行', en: 'Rows of statistical tables' }),
    meaning: text({
      zh: '年度统计表列哪些行，各由哪个指标支撑。',
      en: 'Which rows the yearly tables have, and the indicator that carries each.',
    }),
    count: presentation?.tables.length ?? 0,
    last: tables?.[0],
  },
  {
    to: '/city-settings/plans',
    name: text({ zh: '行动计划', en: 'Action plans' }),
    meaning: text({
      zh: '行动计划与预算项目各含哪些指标，目标达到了几项；由领导设定。',
      en: 'Which indicators a plan or a budget project has, and how many targets are met; leaders set them.',
    }),
    count: actionPlans?.length ?? 0,
    last: plans?.[0],
  },
  {
    to: '/city-settings/statements',
    name: text({ zh: '公布材料', en: 'Published documents' }),
    meaning: text({
      zh: '报告、年鉴、新闻里公布过的数，与记录对照。',
      en: 'Numbers that reports, yearbooks and news have published, against the records.',
    }),
    count: publishedDocuments?.length ?? 0,
    last: statements?.[0],
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
