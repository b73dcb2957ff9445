import '../city-settings.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../../address/use-address.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { valueWords } from '../../../language/enum-words.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { Section } from '../../../parts/layout/section.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { may } from '../../../viewer/may.ts'
import { SetSeriesOfCityDocument } from './series.generated.ts'
import type { Series } from './series.ts'
import { SeriesEditor } from './series-editor.tsx'

/** The series of academic events: one is started, renamed or ended. */
export const SeriesPage = defineComponent(() => {
  const chosen = useAddress('series')
  const asked = useGraphQuery(SetSeriesOfCityDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '活动系列', en: 'Event series' })}
        lead={text({
          zh: '学术活动所属的系列。有了活动之后，名称和停办日期可改，其余不改：数按它计。',
          en: 'What academic events belong to. Once it has events, a series is renamed or ended; the rest is what they count by.',
        })}
      />
      {answered(asked.value, ({ eventSeries }) => (
        <AllSeries all={eventSeries ?? []} chosen={chosen} />
      ))}
      <ChangesSection part="SERIES" />
    </>
  )
})

function AllSeries({ all, chosen }: { all: readonly Series[]; chosen: WritableComputedRef<string> }) {
  const label = text({ zh: '活动系列', en: 'Event series' })
  const series = all.find(({ code }) => code === chosen.value)
  return (
    <>
      <DataTable
        label={label}
        look="stacked"
        columns={columns()}
        rows={all}
        keyOf={({ code }) => code}
        empty={text({ zh: '本市还没有活动系列。', en: 'The city has no series yet.' })}
      />
      {may('SET_SERIES') && (
        <Section
          id="set-series"
          heading={
            series
              ? text({ zh: `改“${series.name}”`, en: `Change ${series.name}` })
              : text({ zh: '新设一个系列', en: 'Start a series' })
          }
        >
          {series && (
            <p>
              <RouterLink to="/city-settings/series">
                {text({ zh: '改为新设一个系列', en: 'Start another series instead' })}
              </RouterLink>
            </p>
          )}
          <SeriesEditor key={series?.code ?? ''} series={series} />
        </Section>
      )}
    </>
  )
}

const columns = (): Columns<Series> => [
  {
    heading: text({ zh: '名称', en: 'Name' }),
    names: 'row',
    cell: ({ code, name }) =>
      may('SET_SERIES') ? (
        <RouterLink to={{ path: '/city-settings/series', query: { series: code } }}>{name}</RouterLink>
      ) : (
        name
      ),
  },
  { heading: text({ zh: '代码', en: 'Code' }), cell: ({ code }) => <code>{code}</code> },
  { heading: text({ zh: '层级', en: 'Tier' }), cell: ({ tier }) => text(valueWords('SeriesTier', tier)) },
  { heading: text({ zh: '计入的工作', en: 'Programme' }), cell: ({ programme }) => programme.name },
  {
    heading: text({ zh: '节奏', en: 'Cadence' }),
    cell: ({ cadence }) => text(valueWords('Cadence', cadence)),
  },
  {
    heading: text({ zh: '首期', en: 'First day' }),
    phoneLabel: text({ zh: '首期', en: 'First day' }),
    cellLook: 'date',
    cell: ({ startedOn }) => startedOn,
  },
  {
    heading: text({ zh: '停办', en: 'Last day' }),
    phoneLabel: text({ zh: '停办', en: 'Last day' }),
    cellLook: 'date',
    cell: ({ endedOn }) => endedOn ?? text({ zh: '仍在举办', en: 'goes on' }),
  },
]
