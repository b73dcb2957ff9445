import { defineComponent } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valuesOf } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { OrganizationField, organizationNamed } from '../../parts/forms/organization-field.tsx'
import { SelectField } from '../../parts/forms/select-field.tsx'
import type { FieldBinding, MutationFormOf } from '../../parts/forms/use-mutation-form.ts'
import { roleWords } from '../../viewer/role-words.ts'
import type { Account } from './account.ts'
import { DistrictNamesDocument } from './districts.generated.ts'

/** A role, and where it is one: a clerk's in an organization, a district reviewer's in a district. */
export interface Scope {
  role: Account['role']
  /** Name of the organization. */
  organization: string
  /** Id of the district, or nothing. */
  district: string
}

/** The same as the graph takes it. */
export async function scopeInput({ role, organization, district }: Scope) {
  return { role, organization: await organizationNamed(organization), district: district || null }
}

type Props = Record<keyof Scope, FieldBinding>

/** What `ScopeFields` is given by a form. */
export const scopeFields = ({ field }: Pick<MutationFormOf<Scope>, 'field'>): Props => ({
  role: field('role'),
  organization: field('organization'),
  district: field('district'),
})

/** Which role, in which organization, for which district. */
export const ScopeFields = defineComponent(
  (props: Props) => {
    const asked = useGraphQuery(DistrictNamesDocument, () => ({}))
    const districts = () => asked.value.answer?.data.districts ?? []
    return () => (
      <>
        <SelectField
          {...props.role}
          label={text({ zh: '角色', en: 'Role' })}
          options={valuesOf('AccountRole').map((value) => ({
            value,
            label: text(roleWords[value] ?? { zh: value, en: value }),
          }))}
        />
        <OrganizationField
          {...props.organization}
          label={text({ zh: '单位（填报人必填）', en: 'Organization (required of a clerk)' })}
          isRequired={false}
        />
        <SelectField
          {...props.district}
          label={text({ zh: '辖市区（区县审核人必填）', en: 'District (required of a district reviewer)' })}
          options={[
            { value: '', label: text({ zh: '无', en: 'None' }) },
            ...districts().map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </>
    )
  },
  { props: ['role', 'organization', 'district'] },
)
