import './city-settings.css'
import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text, type Words } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { may } from '../../viewer/may.ts'
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
          columns={columnsOf(data)}
          rows={may('TRY_RULE') ? [...settings, trial] : settings}
          keyOf={({ to }) => to}
        />
      ))}
    </>
  )
})

type Last = NonNullable<CitySettingsQuery['lastSettingChanges']>[number]

interface Setting {
  to: string
  parts: readonly Last['part'][]
  name: Words
  meaning: Words
  /** How much there is; none of what is not counted. */
  count?: (data: CitySettingsQuery) => number | undefined
}

const settings: readonly Setting[] = [
  {
    to: '/city-settings/city',
    parts: ['CITY'],
    name: { zh: '本市', en: 'The city' },
    meaning: {
      zh: '市科协的名称和标志、界面的语言、各页打开时的年份。',
      en: 'Names and logo of the association, languages, and the years pages open with.',
    },
  },
  {
    to: '/city-settings/lists',
    parts: ['LIST'],
    name: { zh: '清单的值', en: 'Lists of values' },
    meaning: {
      zh: '填报时从中选取的值：工作、奖项、产业、基地类别等。',
      en: 'What reports choose from: programmes, awards, industries, kinds of bases.',
    },
    count: ({ valueLists }) => valueLists?.length,
  },
  {
    to: '/city-settings/series',
    parts: ['SERIES'],
    name: { zh: '活动系列', en: 'Event series' },
    meaning: {
      zh: '学术活动所属的系列；没有系列，学术活动无从填报。',
      en: 'What academic events belong to; without a series none can be reported.',
    },
    count: ({ eventSeries }) => eventSeries?.length,
  },
  {
    to: '/city-settings/record-types',
    parts: ['RECORD_TYPE'],
    name: { zh: '记录类型', en: 'Record types' },
    meaning: {
      zh: '本市自己设的记录：有哪些字段、怎样填。现有各类都不合用时设。',
      en: "Types of the city's own: their fields and how they are filled in, for work that no other type is made for.",
    },
    count: ({ ownTypes }) => ownTypes?.length,
  },
  {
    to: '/city-settings/forms',
    parts: ['FORM'],
    name: { zh: '报表与截止日', en: 'Forms and deadlines' },
    meaning: {
      zh: '报什么、多久一次、哪天截止；谁应报在“报送职责”里定。',
      en: 'What is owed, how often and due when; the page of duties says who owes it.',
    },
    count: ({ reportingForms }) => reportingForms?.length,
  },
  {
    to: '/city-settings/areas',
    parts: ['AREA'],
    name: { zh: '区划', en: 'Areas' },
    meaning: {
      zh: '本市及其各区：更名、新设、改属、拆分、合并，自一月之首日起。',
      en: 'The city and what it is made of: renamed, added, moved, split or merged from a month on.',
    },
    count: ({ districts }) => districts?.length,
  },
  {
    to: '/city-settings/calendar',
    parts: ['CALENDAR'],
    name: { zh: '工作日历', en: 'Calendar of workdays' },
    meaning: {
      zh: '放假与调休；逢休息日顺延的截止日按它顺延。',
      en: 'Holidays and moved working days, by which due days that are free move.',
    },
  },
  {
    to: '/city-settings/review',
    parts: ['REVIEW_RULE'],
    name: { zh: '审核规则', en: 'Who looks first' },
    meaning: {
      zh: '哪些记录先由区县初审，再由市级决定。共几项：须初审的类型。',
      en: 'Which records a district looks at before the city decides; counted are those.',
    },
    count: ({ reviewRules }) => reviewRules?.rules.filter(({ districtFirst }) => districtFirst).length,
  },
  {
    to: '/city-settings/indicators',
    parts: ['INDICATOR'],
    name: { zh: '指标', en: 'Indicators' },
    meaning: {
      zh: '数哪些记录、怎样计：新设、修改、停用，由一人提出、另一人采纳。',
      en: 'What is counted of which records: new ones, changes and retirements, proposed by one and adopted by another.',
    },
    count: ({ indicators }) => indicators?.length,
  },
  {
    to: '/city-settings/headlines',
    parts: ['HEADLINES'],
    name: { zh: '服务与要目', en: 'Services and headlines' },
    meaning: {
      zh: '总览分哪几项服务，领导先看哪些指标。',
      en: 'By which services the overview is grouped, and what a leader looks at first.',
    },
    count: ({ presentation }) => presentation?.services.length,
  },
  {
    to: '/city-settings/report-text',
    parts: ['REPORT'],
    name: { zh: '报告文字', en: 'Text of the report' },
    meaning: {
      zh: '工作报告各章的句子，句中的数由指标填入。',
      en: 'Sentences of the report, into which indicators put their figures.',
    },
    count: ({ presentation }) => presentation?.chapters.filter(({ heading }) => heading !== '').length,
  },
  {
    to: '/city-settings/tables',
    parts: ['TABLE'],
    name: { zh: '统计表的各行', en: 'Rows of statistical tables' },
    meaning: {
      zh: '年度统计表列哪些行，各由哪个指标支撑。',
      en: 'Which rows the yearly tables have, and the indicator that carries each.',
    },
    count: ({ presentation }) => presentation?.tables.length,
  },
  {
    to: '/city-settings/plans',
    parts: ['PLAN'],
    name: { zh: '行动计划', en: 'Action plans' },
    meaning: {
      zh: '行动计划与预算项目各含哪些指标，目标达到了几项；由领导设定。',
      en: 'Which indicators a plan or a budget project has, and how many targets are met; leaders set them.',
    },
    count: ({ actionPlans }) => actionPlans?.length,
  },
  {
    to: '/city-settings/statements',
    parts: ['SOURCE', 'STATEMENT'],
    name: { zh: '公布材料', en: 'Published documents' },
    meaning: {
      zh: '报告、年鉴、新闻里公布过的数，与记录对照。',
      en: 'Numbers that reports, yearbooks and news have published, against the records.',
    },
    count: ({ publishedDocuments }) => publishedDocuments?.length,
  },
]

/** What is looked at here and not set. */
const trial: Setting = {
  to: '/indicators/try',
  parts: [],
  name: { zh: '试算', en: 'Try a rule' },
  meaning: {
    zh: '一条统计规则在现有记录上会得出什么数；不保存。',
    en: 'What a rule would come to over the records there are; nothing is kept.',
  },
}

const columnsOf = (data: CitySettingsQuery): Columns<Setting> => [
  {
    heading: text({ zh: '内容', en: 'What' }),
    names: 'row',
    cell: ({ to, name }) => <RouterLink to={to}>{text(name)}</RouterLink>,
  },
  { heading: text({ zh: '是什么', en: 'What it means' }), cell: ({ meaning }) => text(meaning) },
  {
    heading: text({ zh: '共几项', en: 'How many' }),
    phoneLabel: text({ zh: '共几项', en: 'How many' }),
    look: 'number',
    cell: ({ count }) => count && (count(data) ?? 0),
  },
  {
    heading: text({ zh: '最近的改动', en: 'Last change' }),
    phoneLabel: text({ zh: '最近的改动', en: 'Last change' }),
    cell: ({ parts }) =>
      parts.length > 0 && lastWords(data.lastSettingChanges?.filter(({ part }) => parts.includes(part))),
  },
]

function lastWords(changes: readonly Last[] | undefined) {
  const last = changes?.toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))[0]
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
