import '../city-settings.css'
import { defineComponent } from 'vue'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered } from '../../../parts/layout/answered.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { Section } from '../../../parts/layout/section.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { may } from '../../../viewer/may.ts'
import type { Area } from './area.ts'
import { AreaEditor } from './area-editor.tsx'
import { SetAreasDocument } from './areas.generated.ts'

/** The areas of the city: renamed, added, moved, split and merged from a month on. */
export const AreasPage = defineComponent(() => {
  const asked = useGraphQuery(SetAreasDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '区划', en: 'Areas' })}
        lead={text({
          zh: '本市及其各区。调整自一月之首日起：此前各期的数、应报与覆盖不变，撤销的区留着它的记录。',
          en: 'The city and what it is made of. What is rearranged holds from the first day of a month on: earlier figures and obligations stay, and a closed area keeps its records.',
        })}
      />
      {answered(asked.value, ({ districts, areaRevision }) => (
        <>
          <DataTable
            label={text({ zh: '区划', en: 'Areas' })}
            look="stacked"
            columns={columns()}
            rows={districts ?? []}
            keyOf={({ code }) => code}
          />
          {may('SET_AREA') && (
            <Section id="set-area" heading={text({ zh: '调整区划', en: 'Rearrange areas' })}>
              <AreaEditor areas={districts ?? []} revision={areaRevision ?? 0} />
            </Section>
          )}
        </>
      ))}
      <ChangesSection part="AREA" />
    </>
  )
})

const columns = (): Columns<Area> => [
  { heading: text({ zh: '名称', en: 'Name' }), names: 'row', cell: ({ name }) => name },
  { heading: text({ zh: '代码', en: 'Code' }), cell: ({ code }) => <code>{code}</code> },
  {
    heading: text({ zh: '属于', en: 'Part of' }),
    phoneLabel: text({ zh: '属于', en: 'Part of' }),
    cell: ({ parent }) => parent?.name,
  },
  {
    heading: text({ zh: '撤销', en: 'Closed' }),
    phoneLabel: text({ zh: '撤销', en: 'Closed' }),
    cellLook: 'date',
    cell: ({ closedOn }) => closedOn ?? text({ zh: '仍设', en: 'open' }),
  },
  {
    heading: text({ zh: '由何区代替', en: 'In its place' }),
    phoneLabel: text({ zh: '由何区代替', en: 'In its place' }),
    cell: ({ replacedBy }) => replacedBy.map(({ name }) => name).join(text({ zh: '、', en: ', ' })),
  },
]
