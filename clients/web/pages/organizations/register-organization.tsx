import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { DayField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { type MutationFormOf, useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { KindField } from '../../parts/kinds/kind-field.tsx'
import { DistrictField } from './district-field.tsx'
import { RegisterOrganizationDocument } from './register-organization.generated.ts'

/** Registers an organization; one that reports have named is completed. */
export const RegisterOrganization = defineComponent(() => {
  const form = useMutationForm(RegisterOrganizationDocument, {
    id: 'register',
    given: {
      name: '',
      kind: '',
      district: '',
      creditCode: '',
      foundedOn: '',
    },
    variables: ({ creditCode, foundedOn, ...given }) => ({
      input: { ...given, creditCode: creditCode.trim() || null, foundedOn: foundedOn || null },
    }),
    success: ({ name }) => text({ zh: `${name}已登记。`, en: `${name} is registered.` }),
    clears: ['name', 'creditCode', 'foundedOn'],
  })
  return () => (
    <MutationForm of={form} label={text({ zh: '登记', en: 'Register' })}>
      <div class="fields">{fieldsOf(form)}</div>
    </MutationForm>
  )
})

type Fields = Pick<
  MutationFormOf<Record<'name' | 'kind' | 'district' | 'creditCode' | 'foundedOn', string>>,
  'field'
>

const fieldsOf = ({ field }: Fields) => (
  <>
    <TextField {...field('name')} label={text({ zh: '全称', en: 'Name' })} input={{ maxlength: 200 }} />
    <KindField {...field('kind')} />
    <DistrictField {...field('district')} />
    <TextField
      {...field('creditCode')}
      label={text({ zh: '统一社会信用代码（可不填）', en: 'Credit code (may be empty)' })}
      input={{ maxlength: 18, required: false }}
    />
    <DayField
      {...field('foundedOn')}
      label={text({ zh: '成立日期（可不填）', en: 'Founded (may be empty)' })}
      required={false}
    />
  </>
)
