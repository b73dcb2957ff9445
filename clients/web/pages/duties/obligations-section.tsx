import { type ComputedRef, computed, defineComponent, ref, watch } from 'vue'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { may } from '../../viewer/may.ts'
import { GrantException } from './grant-exception.tsx'
import { type Obligation, obligationColumns } from './obligation-columns.tsx'
import {
  ObligationsOfPeriodDocument,
  type ObligationsOfPeriodQueryVariables,
} from './obligations.generated.ts'
import { PeriodClosing } from './period-closing.tsx'
import type { Form, Period } from './words.ts'

interface Props {
  form: Form
  period: Period
  /** Id of a district, and a state; empty for any. */
  district: string
  state: string
  /** Part of a name. */
  text: string
}

type State = ObligationsOfPeriodQueryVariables['filter']['state']

/** What every organization owes for a period and what came of it. */
export const ObligationsSection = defineComponent(
  (props: Props) => {
    const filter = computed(() => filterOf(props))
    const asked = usePages(
      ObligationsOfPeriodDocument,
      () => ({ filter: filter.value }),
      ({ obligations }) => obligations?.pageInfo,
    )
    const exceptions = useExceptions(filter)
    return () => (
      <Section id="obligations" heading={`${props.period.name} ${text({ zh: '应报', en: 'owed' })}`}>
        {pagesOf(
          asked.value,
          ({ obligations }) => obligations,
          (owed) => (
            <Owed owed={owed} of={props} exceptions={exceptions} />
          ),
        )}
      </Section>
    )
  },
  { props: ['form', 'period', 'district', 'state', 'text'] },
)

function filterOf({
  form,
  period,
  district,
  state,
  text,
}: Props): ObligationsOfPeriodQueryVariables['filter'] {
  return {
    form: form.code,
    from: period.from,
    to: period.from,
    district: district || null,
    state: (state || null) as State,
    text: text || null,
  }
}

/** Whose exception is being written, and what was last granted; another period or filter begins anew. */
function useExceptions(filter: ComputedRef<unknown>) {
  const excusing = ref('')
  const success = ref('')
  watch(filter, () => {
    excusing.value = success.value = ''
  })
  const toggle = (organization: string) => {
    excusing.value = excusing.value === organization ? '' : organization
  }
  const done = (outcome: string) => {
    success.value = outcome
    excusing.value = ''
  }
  return { excusing, success, toggle, done }
}

interface OwedProps {
  owed: readonly Obligation[]
  of: Props
  exceptions: ReturnType<typeof useExceptions>
}

function Owed({ owed, of: { form, period, ...filter }, exceptions }: OwedProps) {
  const { success } = exceptions
  const [first] = owed
  return (
    <>
      {first && (
        <PeriodClosing key={`${form.code} ${period.from}`} {...{ form, period }} closedAt={first.closedAt} />
      )}
      {success.value && <p role="status">{success.value}</p>}
      <OwedTable owed={owed} none={whyNone(filter)} {...{ form, period, exceptions }} />
    </>
  )
}

interface TableProps extends Pick<Props, 'form' | 'period'>, Pick<OwedProps, 'owed' | 'exceptions'> {
  /** Why nothing is owed, where nothing is. */
  none: string
}

function OwedTable({ owed, none, form, period, exceptions }: TableProps) {
  const { excusing, toggle, done } = exceptions
  const label = text({ zh: '各单位应报', en: 'What each organization owes' })
  const granting = ({ organization }: Obligation) =>
    organization?.id === excusing.value && (
      <GrantException
        organization={organization.id}
        name={organization.name}
        {...{ form, period }}
        onDone={done}
        onCancel={() => toggle(organization.id)}
      />
    )
  return (
    <DataTable
      label={label}
      caption={label}
      isCaptionHidden
      look="stacked unfolding"
      columns={obligationColumns({
        excusing: excusing.value,
        onExcuse: may('GRANT_EXCEPTION') ? toggle : undefined,
      })}
      rows={owed}
      keyOf={({ organization }, place) => organization?.id ?? place}
      empty={none}
      unfolded={granting}
    />
  )
}

const whyNone = ({ state, district, text: sought }: Pick<Props, 'state' | 'district' | 'text'>) =>
  state || district || sought
    ? text({ zh: '没有符合条件的应报。', en: 'Nothing that is owed fits.' })
    : text({ zh: '本期没有应报单位。', en: 'Nothing is owed for this period.' })
