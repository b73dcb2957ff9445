import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { Refusal } from '../../parts/forms/refusal.tsx'
import { useFormMutation } from '../../parts/forms/use-form-mutation.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { DeclareNothingDocument } from './declare.generated.ts'
import type { Obligation } from './obligation.ts'
import { obligationColumns } from './obligation-columns.tsx'
import type { OwnObligationsQuery } from './obligations.generated.ts'
import type { RecordType } from './record-types.ts'
import { RevokeDeclarationDocument } from './revoke.generated.ts'
import { useOwnObligations } from './use-own-obligations.ts'

/** What was owed in the last three months, of every form: due when, how it stands, and “nothing to report” where nothing has come. */
export const Obligations = defineComponent(
  (props: { organization: string; types: readonly RecordType[] }) => {
    const asked = useOwnObligations()
    const declaring = useFormMutation(DeclareNothingDocument)
    const revoking = useFormMutation(RevokeDeclarationDocument)
    const period = ({ from: day, form }: Obligation) => ({
      input: { organization: props.organization, form: form.code, day },
    })
    const label = () => text({ zh: '近三个月的应报', en: 'Owed over three months' })
    const show = ({ obligations }: OwnObligationsQuery) => (
      <DataTable
        label={label()}
        look="stacked"
        columns={obligationColumns({
          known: props.types,
          onDeclare: (one) => declaring.send(period(one)),
          onRevoke: (one) => revoking.send(period(one)),
        })}
        rows={obligations?.nodes ?? []}
        keyOf={({ form, from }) => `${form.code} ${from}`}
        rowAttributes={({ state }) => ({ class: { late: state === 'MISSING' || state === 'RETURNED' } })}
        empty={text({ zh: '本单位这几个月没有应报。', en: 'Nothing is owed for these months.' })}
      />
    )

    return () => (
      <Section id="owed" heading={label()}>
        <Refusal of={declaring} />
        <Refusal of={revoking} />
        {answered(asked.value, show)}
      </Section>
    )
  },
  { props: ['organization', 'types'] },
)
