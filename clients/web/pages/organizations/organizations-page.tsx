import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { useKinds } from '../../parts/kinds/use-kinds.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { any } from '../../parts/layout/options.ts'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import { BringIn } from '../../parts/people/bring-in.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { may } from '../../viewer/may.ts'
import { OrganizationsDocument, type OrganizationsQuery } from './organizations.generated.ts'
import { RegisterOrganization } from './register-organization.tsx'

type Row = NonNullable<OrganizationsQuery['organizations']>['nodes'][number]

/** The register of organizations, by kind and name. */
export const OrganizationsPage = defineComponent(() => {
  const kinds = useKinds()
  const kind = useAddress('kind', 'SOCIETY')
  const sought = useAddress('text')
  const entry = useAddress('entry')
  const asked = usePages(
    OrganizationsDocument,
    () => ({
      filter: {
        ...(kind.value === 'ALL' ? {} : { kind: kind.value }),
        ...(sought.value ? { text: sought.value } : {}),
        ...(entry.value ? { isNamedOnly: entry.value === 'NAMED' } : {}),
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
            options={[{ ...any(), value: 'ALL' }, ...kinds.sought()]}
          />
          <FilterField label={text({ zh: '名称或曾用名', en: 'Name, or a former one' })} of={sought} />
          <Choose label={text({ zh: '登记', en: 'Entry' })} of={entry} options={[any(), ...entries()]} />
        </div>
      </PageHead>
      {may('REGISTER_ORGANIZATION') && <BringIn />}
      <OfficePart />
      {pagesOf(asked.value, ({ organizations }) => organizations, table)}
    </>
  )
})

const entries = () => [
  { value: 'REGISTERED', label: text({ zh: '已登记', en: 'Registered' }) },
  { value: 'NAMED', label: text({ zh: '只在填报中提到，待补全', en: 'Named in reports, to be completed' }) },
]

/** What the office does to the register as a whole. */
const OfficePart = () => (
  <>
    {may('MERGE') && (
      <p>
        <RouterLink to="/organizations/look-alikes">
          {text({ zh: '查疑似同一单位', en: 'Find organizations that may be one' })}
        </RouterLink>
      </p>
    )}
    {may('REGISTER_ORGANIZATION') && (
      <Unfolding
        summary={text({ zh: '登记单位', en: 'Register an organization' })}
        content={() => <RegisterOrganization />}
      />
    )}
  </>
)

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
    cell: ({ id, name, ...row }) => [<OrganizationLink of={{ id, name }} />, <small> {notesOf(row)}</small>],
  },
  {
    heading: text({ zh: '类别', en: 'Kind' }),
    cell: ({ kind }) => kind.name,
  },
  { heading: text({ zh: '所在区', en: 'District' }), cell: ({ district }) => district.name },
  {
    heading: text({ zh: '隶属', en: 'Part of' }),
    cell: ({ parent }) => parent && <OrganizationLink of={parent} />,
  },
]

/** What is to be known beside a name: where it comes from, what it was called, and whether it is there still. */
const notesOf = ({ provenance, isNamedOnly, dissolvedOn, formerNames }: Omit<Row, 'id' | 'name'>) =>
  [
    provenance === 'RECONSTRUCTED' && text({ zh: '重建', en: 'rebuilt' }),
    isNamedOnly && text({ zh: '待补全', en: 'to be completed' }),
    dissolvedOn && text({ zh: `${dissolvedOn} 注销`, en: `dissolved ${dissolvedOn}` }),
    formerNames.length > 0 &&
      text({ zh: `曾用名：${namesOf(formerNames)}`, en: `formerly ${namesOf(formerNames)}` }),
  ]
    .filter(Boolean)
    .join(' · ')

const namesOf = (names: Row['formerNames']) =>
  names.map(({ name }) => name).join(text({ zh: '、', en: ', ' }))
