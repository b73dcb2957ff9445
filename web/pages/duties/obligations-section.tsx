import { computed, defineComponent, ref, watch } from 'vue'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { Empty } from '../../parts/layout/answered.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { GrantException } from './grant-exception.tsx'
import { ObligationRow } from './obligation-row.tsx'
import {
  ObligationsOfPeriodDocument,
  type ObligationsOfPeriodQuery,
  type ObligationsOfPeriodQueryVariables,
} from './obligations.generated.ts'
import { ObligationsTable } from './obligations-table.tsx'
import { PeriodClosing } from './period-closing.tsx'
import { type Form, firstDayOf, periodWords } from './words.ts'

interface Props {
  form: Form
  month: string
  /** Id of a district, and a state; empty for any. */
  district: string
  state: string
  /** Part of a name. */
  text: string
  /** Whether the reader may excuse and close. */
  mayChange: boolean
}

type Node = NonNullable<ObligationsOfPeriodQuery['obligations']>['nodes'][number]
type State = ObligationsOfPeriodQueryVariables['filter']['state']

/** What every organization owes for a period and what came of it. */
export const ObligationsSection = defineComponent(
  (props: Props) => {
    const day = computed(() => firstDayOf(props.form, props.month))
    const filter = computed(() => ({
      form: props.form.code,
      from: day.value,
      to: day.value,
      district: props.district || null,
      state: (props.state || null) as State,
      text: props.text || null,
    }))
    const asked = usePages(
      ObligationsOfPeriodDocument,
      () => ({ filter: filter.value }),
      ({ obligations }) => obligations?.pageInfo,
    )
    /** Organization whose exception is being written. */
    const excusing = ref('')
    const told = ref('')
    watch(filter, () => {
      excusing.value = told.value = ''
    })

    const rowsOf = (one: Node) => {
      const { id = '', name = '' } = one.organization ?? {}
      const isOpen = id !== '' && excusing.value === id
      const toggle = () => {
        excusing.value = isOpen ? '' : id
      }
      const onDone = (outcome: string) => {
        told.value = outcome
        excusing.value = ''
      }
      return [
        <ObligationRow
          key={id}
          of={one}
          isExcusing={isOpen}
          onExcuse={props.mayChange && id ? toggle : undefined}
        />,
        isOpen && (
          <tr key={`${id} exception`} class="unfolded exception">
            <td colspan="6">
              <GrantException
                organization={id}
                name={name}
                form={props.form}
                month={props.month}
                onDone={onDone}
                onCancel={toggle}
              />
            </td>
          </tr>
        ),
      ]
    }

    const show = (nodes: readonly Node[]) => (
      <>
        {nodes[0] && (
          <PeriodClosing
            key={`${props.form.code} ${day.value}`}
            form={props.form}
            month={props.month}
            closedAt={nodes[0].closedAt}
            mayChange={props.mayChange}
          />
        )}
        {told.value && <p role="status">{told.value}</p>}
        {nodes.length === 0 ? (
          <Empty
            why={
              props.state || props.district || props.text
                ? text({ zh: '没有符合条件的应报。', en: 'Nothing that is owed fits.' })
                : text({ zh: '本期没有应报单位。', en: 'Nothing is owed for this period.' })
            }
          />
        ) : (
          <ObligationsTable>{nodes.flatMap(rowsOf)}</ObligationsTable>
        )}
      </>
    )
    return () => (
      <section class="section" aria-labelledby="obligations">
        <h2 id="obligations">
          {periodWords(props.form, props.month)} {text({ zh: '应报', en: 'owed' })}
        </h2>
        {pagesOf(
          asked.value,
          ({ obligations }) => obligations?.nodes ?? [],
          ({ obligations }) => obligations?.totalCount ?? 0,
          show,
        )}
      </section>
    )
  },
  { props: ['form', 'month', 'district', 'state', 'text', 'mayChange'] },
)
