import { defineComponent } from 'vue'
import { useQuestion } from '../../graph/use-question.ts'
import { valuesOf } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { type Problem, problemsAt } from '../../parts/forms/field.tsx'
import { OrganizationField, organizationNamed } from '../../parts/forms/organization-field.tsx'
import { SelectField } from '../../parts/forms/select-field.tsx'
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

interface Props {
  scope: Scope
  problems: readonly Problem[]
  /** Told what changes. */
  onGive: (change: Partial<Scope>) => void
}

/** Fields of `ScopeFields`, which show their own problems. */
export const scopeFields = ['role', 'organization', 'district'] as const

/** Which role, in which organization, for which district. */
export const ScopeFields = defineComponent(
  (props: Props) => {
    const asked = useQuestion(DistrictNamesDocument, () => ({}))
    const districts = () => asked.value.answer?.data.districts ?? []
    return () => (
      <>
        <SelectField
          id="account-role"
          label={text({ zh: '角色', en: 'Role' })}
          value={props.scope.role}
          problems={problemsAt(props.problems, 'role')}
          options={valuesOf('AccountRole').map((value) => ({
            value,
            label: text(roleWords[value] ?? { zh: value, en: value }),
          }))}
          onGive={(role) => props.onGive({ role: role as Account['role'] })}
        />
        <OrganizationField
          id="account-organization"
          label={text({ zh: '单位（填报人必填）', en: 'Organization (required of a clerk)' })}
          value={props.scope.organization}
          isRequired={props.scope.role === 'REPORTER'}
          problems={problemsAt(props.problems, 'organization')}
          onGive={(organization) => props.onGive({ organization })}
        />
        <SelectField
          id="account-district"
          label={text({
            zh: '辖市区（区县审核人必填）',
            en: 'District (required of a district reviewer)',
          })}
          value={props.scope.district}
          problems={problemsAt(props.problems, 'district')}
          options={[
            { value: '', label: text({ zh: '无', en: 'None' }) },
            ...districts().map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onGive={(district) => props.onGive({ district })}
        />
      </>
    )
  },
  { props: ['scope', 'problems', 'onGive'] },
)
