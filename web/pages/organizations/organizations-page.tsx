import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePages } from '../../graph/use-pages.ts'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
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
      <div class="page-head">
        <h1>{text({ zh: '单位', en: 'Organizations' })}</h1>
        <div class="controls">
          <Choose
            label={text({ zh: '类别', en: 'Kind' })}
            value={kind.value}
            options={[
              { value: 'ALL', label: text({ zh: '全部', en: 'All' }) },
              ...valuesOf('OrganizationKind').map((value) => ({
                value,
                label: text(valueWords('OrganizationKind', value)),
              })),
            ]}
            onChoose={(value) => {
              kind.value = value
            }}
          />
          <label class="field">
            {text({ zh: '名称', en: 'Name' })}
            <input
              type="search"
              value={sought.value}
              onChange={({ target }) => {
                sought.value = (target as HTMLInputElement).value.trim()
              }}
            />
          </label>
        </div>
      </div>
      {pagesOf(
        asked.value,
        ({ organizations }) => organizations?.nodes ?? [],
        ({ organizations }) => organizations?.totalCount ?? 0,
        (rows) =>
          rows.length === 0 ? (
            <Empty why={text({ zh: '没有这样的单位。', en: 'There is no such organization.' })} />
          ) : (
            table(rows)
          ),
      )}
    </>
  )
})

function table(rows: readonly Row[]) {
  const label = text({ zh: '单位', en: 'Organizations' })
  return (
    <TableScroll label={label}>
      <table class="stacked">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '名称', en: 'Name' })}</th>
            <th scope="col">{text({ zh: '类别', en: 'Kind' })}</th>
            <th scope="col">{text({ zh: '所在区', en: 'District' })}</th>
            <th scope="col">{text({ zh: '隶属', en: 'Part of' })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, kind, district, parent, provenance }) => (
            <tr key={id}>
              <th scope="row">
                <OrganizationLink of={{ id, name }} />
                {provenance === 'RECONSTRUCTED' && <small> {text({ zh: '重建', en: 'rebuilt' })}</small>}
              </th>
              <td>{text(valueWords('OrganizationKind', kind))}</td>
              <td>{district.name}</td>
              <td>{parent && <OrganizationLink of={parent} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
