import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePages } from '../../graph/use-pages.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { optionsOf } from '../../parts/layout/enum-options.ts'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { any } from '../../parts/layout/options.ts'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { BringIn } from '../../parts/people/bring-in.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { may } from '../../viewer/may.ts'
import {
  OrganizationsDocument,
  type OrganizationsQuery,
  type OrganizationsQueryVariables,
} from './organizations.generated.ts'

type Row = NonNullable<OrganizationsQuery['organizations']>['nodes'][number]
type Kind = NonNullable<NonNullable<OrganizationsQueryVariables['filter']>['kind']>

/** The register of organizations, by kind and name. */
export const OrganizationsPage = defineComponent(() => {
  const kind = useAddress('kind', 'SOCIETY')
  const sought = useAddress('text')
  const asked = usePages(
    OrganizationsDocument,
    () => ({
      filter: {
        ...(kind.value === 'ALL' ? {} : { kind: kind.value as Kind }),
        ...(sought.value ? { text: sought.value } : {}),
      },
    }),
    ({ organizations }) => organizations?.pageInfo,
  )
  return () => (
    <>
      <PageHead title={text({ zh: '单位', en: 'Organizations' })}>
        <div class="controls">
          <Choose
            label={text({ zh: '类别', en: 'Kind' })}
            of={kind}
            options={[{ ...any(), value: 'ALL' }, ...optionsOf('OrganizationKind')]}
          />
          <FilterField label={text({ zh: '名称', en: 'Name' })} of={sought} />
        </div>
      </PageHead>
      {may('REGISTER_ORGANIZATION') && <BringIn />}
      {pagesOf(asked.value, ({ organizations }) => organizations, table)}
    </>
  )
})

const table = (rows: readonly Row[]) => (
  <DataTable
    label={text({ zh: '单位', en: 'Organizations' })}
    caption={text({ zh: '单位', en: 'Organizations' })}
    look="stacked"
    columns={columns()}
    rows={rows}
    keyOf={({ id }) => id}
    empty={text({ zh: '没有这样的单位。', en: 'There is no such organization.' })}
  />
)

const columns = (): Columns<Row> => [
  {
    heading: text({ zh: '名称', en: 'Name' }),
    names: 'row',
    cell: ({ id, name, provenance }) => [
      <OrganizationLink of={{ id, name }} />,
      provenance === 'RECONSTRUCTED' && <small> {text({ zh: '重建', en: 'rebuilt' })}</small>,
    ],
  },
  {
    heading: text({ zh: '类别', en: 'Kind' }),
    cell: ({ kind }) => text(valueWords('OrganizationKind', kind)),
  },
  { heading: text({ zh: '所在区', en: 'District' }), cell: ({ district }) => district.name },
  {
    heading: text({ zh: '隶属', en: 'Part of' }),
    cell: ({ parent }) => parent && <OrganizationLink of={parent} />,
  },
]
