import { defineComponent } from 'vue'
import { today } from '../../calendar-days/days.ts'
import { text } from '../../language/language.ts'
import { DayField, ReasonField } from '../../parts/forms/inputs.tsx'
import { OrganizationField, organizationNamed } from '../../parts/forms/organization-field.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import type { MutationFormOf } from '../../parts/forms/use-mutation-form.ts'
import { KindField } from '../../parts/kinds/kind-field.tsx'
import type { Kind } from '../../parts/kinds/use-kinds.ts'
import type { ChangeOrganizationInput } from './change-organization.generated.ts'
import { DistrictField } from './district-field.tsx'
import type { Organization } from './organization.ts'
import { TriedChangeForm, useTriedChange } from './tried-change.tsx'

interface Props {
  organization: Organization
  onDone: (outcome: string) => void
}

const factsOf = ({
  registeredName,
  nameEn,
  kind,
  parent,
  district,
  creditCode,
  foundedOn,
}: Organization) => ({
  name: registeredName,
  nameEn: nameEn ?? '',
  kind: kind.code,
  parent: parent?.name ?? '',
  district: district.id,
  creditCode: creditCode ?? '',
  foundedOn: foundedOn ?? '',
})

type Given = ReturnType<typeof factsOf> & { effectiveOn: string; reason: string }

/** Completes, corrects or changes what is registered; only what was typed otherwise is sent, with the version that was seen. */
export const ChangeOrganization = defineComponent(
  (props: Props) => {
    const { id: organization, version } = props.organization
    const seen = factsOf(props.organization)
    const change = useTriedChange<Given>({
      id: 'change',
      given: { ...seen, effectiveOn: today(), reason: '' },
      input: async ({ effectiveOn, reason, ...given }) => ({
        organization,
        version,
        ...(await changedIn(seen, given)),
        effectiveOn: effectiveOn || null,
        reason,
      }),
      onDone: () => props.onDone(text({ zh: '登记已更改。', en: 'The register is changed.' })),
    })
    return () => (
      <TriedChangeForm
        of={change}
        label={text({ zh: '确认更改', en: 'Change it' })}
        fields={() => <Fields of={change.form} own={props.organization.kind} />}
      />
    )
  },
  { props: ['organization', 'onDone'] },
)

/** What is given otherwise than it was seen, as the graph takes it. */
async function changedIn(
  seen: ReturnType<typeof factsOf>,
  given: ReturnType<typeof factsOf>,
): Promise<Partial<ChangeOrganizationInput>> {
  const changed = Object.entries(given).filter(
    ([name, value]) => value.trim() !== seen[name as keyof typeof seen],
  )
  const said = Object.fromEntries(changed.map(([name, value]) => [name, value.trim() || null]))
  return 'parent' in said ? { ...said, parent: await organizationNamed(given.parent) } : said
}

const Fields = ({ of: { field }, own }: { of: Pick<MutationFormOf<Given>, 'field'>; own: Kind }) => (
  <>
    <div class="fields">
      <TextField {...field('name')} label={text({ zh: '全称', en: 'Name' })} input={{ maxlength: 200 }} />
      <TextField
        {...field('nameEn')}
        label={text({ zh: '英文名（可不填）', en: 'English name (may be empty)' })}
        input={{ maxlength: 200, required: false }}
      />
      <KindField {...field('kind')} own={own} />
      <DistrictField {...field('district')} />
      <OrganizationField
        {...field('parent')}
        label={text({ zh: '上级或挂靠单位（可不填）', en: 'Part of (may be empty)' })}
        isRequired={false}
      />
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
    </div>
    <p class="note">
      {text({
        zh: '所改各项自下面的日期起；此前的应报、数与名称照旧。只是名称或代码写错的，日期留空。',
        en: 'What is changed holds from the day below; what was owed, counted and said before stays. For a slip in a name or a code leave the day empty.',
      })}
    </p>
    <div class="fields">
      <DayField
        {...field('effectiveOn')}
        label={text({ zh: '自何日起', en: 'From which day' })}
        required={false}
      />
    </div>
    <ReasonField {...field('reason')} label={text({ zh: '理由', en: 'Why' })} />
  </>
)
